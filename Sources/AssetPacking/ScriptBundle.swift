/// Joins scripts into one classic script: a single function in strict mode, so that no file leaks a name.
package enum ScriptBundle {
    /// The bundle of scripts, in the order given.
    package static func join(_ scripts: [String]) -> String {
        let body = scripts.map { ScriptStripper.strip($0) }.joined(separator: "\n")
        return "(function () {\n'use strict';\n\(body)\n})();\n"
    }
}
