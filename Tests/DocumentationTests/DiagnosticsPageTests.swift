import Foundation
import Playbook
import SalesBookCore
import Testing

/// The page of diagnostics is what the program says of them. `make reference` writes it anew.
@Suite struct DiagnosticsPageTests {
    @Test(arguments: [("en", Language.english), ("ru", Language.russian)])
    func isWhatTheCatalogueGives(_ folder: String, _ language: Language) throws {
        let page = try #require(Manual.page("\(folder)/reference/diagnostics.md"))
        #expect(page.text == DiagnosticCatalogue.markdown(language))
    }
}
