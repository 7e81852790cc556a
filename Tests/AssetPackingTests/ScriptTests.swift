import AssetPacking
import Testing

@Suite("Script bundle")
struct ScriptTests {
    @Test(
        "Comments and indentation of whole lines go, everything else stays",
        arguments: [
            ("  var a = 1;  \n\n\n  // note\n  var b;\n", "var a = 1;\nvar b;"),
            ("/* one\n * two\n */\nf();", "f();"),
            ("f(); // why\n  /* x */ g();", "f(); // why\ng();"),
            ("var s = '// no';\n// yes\n", "var s = '// no';"),
            (
                "var t = `\n  // kept\n\n  ${a ? `  // in` : {b: 1}.b}\n`;\n  // gone\n",
                "var t = `\n  // kept\n\n  ${a ? `  // in` : {b: 1}.b}\n`;"
            ),
            ("var r = /[/*'\"`]\\//g;\n  // gone\nx = a / b / c;", "var r = /[/*'\"`]\\//g;\nx = a / b / c;"),
            ("return /'/.test(x)\n  // gone", "return /'/.test(x)"),
            ("if (a) {\n    // gone\n    b = \"it's\";\n}", "if (a) {\nb = \"it's\";\n}"),
            ("var s = 'two\\\n  // lines';", "var s = 'two\\\n  // lines';"),
            ("", ""),
        ])
    func strip(script: String, expected: String) {
        #expect(ScriptStripper.strip(script) == expected)
    }

    @Test(
        "What the lexer does not understand stays as it was",
        arguments: ["  'no end\n  // c", "  `no end // c", "  /* no end", "  }\n// c", "  (x) /'/\n"])
    func unsure(script: String) {
        #expect(ScriptStripper.strip(script) == script)
    }

    @Test("Scripts share one strict function and no name of the page")
    func join() {
        #expect(
            ScriptBundle.join(["var a;\n", "// only a comment\n", "var b;"])
                == "(function () {\n'use strict';\nvar a;\n\nvar b;\n})();\n")
    }
}
