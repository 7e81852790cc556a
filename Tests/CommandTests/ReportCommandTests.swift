import Foundation
import Testing

/// `salesbook report`: what it writes, what it says, and its exit codes.
@Suite struct ReportCommandTests {
    private let program = Executable.built

    private static let files = [
        "site/quiz/bank.js": "SalesBook.words({\"a\":1});\nSalesBook.bank('\(bank)');\n", "results/1.jsonl": oksana,
        "results/deep/2.jsonl": taras,
    ]

    @Test func writesAPage() throws {
        let folder = try TemporaryFolder(Self.files)
        let run = try program.run(["report", "results", "--day", "2026-12-20"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.out == "2 people, 2 of 2 files: open report.html\n")
        #expect(run.err.isEmpty)
        let page = try folder.text("report.html")
        #expect(page.contains("<html lang=\"uk\">") && page.contains("Звіт про навчання"))
        #expect(page.contains("На 20\u{A0}грудня\u{A0}2026"))
        #expect(page.contains("складено, 100\u{A0}%") && page.contains("не складено, 0\u{A0}%"))
        #expect(page.contains("=Тарас") && page.contains("site/quiz/1.html"))
    }

    @Test func sameFilesGiveTheSameBytes() throws {
        let folder = try TemporaryFolder(Self.files)
        for output in ["a.html", "b.html"] {
            let arguments = ["report", "results", "--day", "2026-12-20", "--output", output]
            #expect(try program.run(arguments, in: folder.url).status == 0)
        }
        #expect(try folder.text("a.html") == folder.text("b.html"))
    }

    @Test func writesTablesThatASpreadsheetCanTrust() throws {
        let folder = try TemporaryFolder(Self.files)
        let run = try program.run(["report", "results", "--csv", "tables"], in: folder.url)
        #expect(run.status == 0)
        let attempts = try folder.text("tables/attempts.csv")
        #expect(try Data(contentsOf: folder["tables/attempts.csv"]).starts(with: "\u{FEFF}person,exam,".utf8))
        #expect(attempts.contains("'=Тарас,quiz/1,Іспит,1,"))
        #expect(attempts.contains(",2.0,100.00,yes,100,0,1,a1\r\n"))
        let questions = try folder.text("tables/questions.csv")
        #expect(questions.contains("q0,v1,rules/1,Правило,single,yes,rules/1.md:7,Що сказати?,quiz/1,2,"))
    }

    @Test func printsFigures() throws {
        let folder = try TemporaryFolder(Self.files)
        let run = try program.run(["report", "results", "--json", "--day", "2026-12-20"], in: folder.url)
        #expect(run.status == 0)
        #expect(!folder.exists("report.html"))
        let json = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
        #expect(json["day"] as? String == "2026-12-20")
        #expect((json["people"] as? [[String: Any]])?.count == 2)
        let exam = try #require((json["exams"] as? [[String: Any]])?.first)
        #expect(exam["passedPeople"] as? Int == 1)
        #expect(exam["statistics"] == nil)
    }

    @Test func namesWhatItLeftOutAndReportsTheRest() throws {
        let edited = Self.oksana.replacingOccurrences(of: "\"score\":1000000", with: "\"score\":900000")
        let folder = try TemporaryFolder(Self.files.merging(["results/3.jsonl": edited, "results/4.jsonl": ""]) { $1 })
        let run = try program.run(["report", "results"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.out.hasPrefix("2 people, 2 of 4 files"))
        #expect(
            run.err == """
                results/3.jsonl:3: warning: The chain breaks at line 3: the record was edited. [chain-broken]
                results/4.jsonl: warning: The file is empty. [empty]

                """)
        #expect(try folder.text("report.html").contains("Ланцюжок рветься на рядку 3"))
    }

    @Test(arguments: [
        (["report", "nowhere"], 1, "there is no file or folder nowhere"),
        (["report", "empty"], 1, "there are no result files in empty"),
        (["report", "results", "--book", "empty"], 1, "build the book first"),
        (["report", "results", "--edition", "ru"], 1, "not “ru”"),
        (["report", "results", "--output", "no/where.html"], 1, "no/where.html cannot be written"),
        (["report", "results", "--day", "tomorrow"], 2, "YYYY-MM-DD"),
        (["report"], 2, "results"),
    ])
    func saysWhatIsMissing(_ arguments: [String], _ status: Int, _ words: String) throws {
        let folder = try TemporaryFolder(Self.files.merging(["empty/note.txt": "x"]) { $1 })
        let run = try program.run(arguments, in: folder.url)
        #expect(run.status == Int32(status))
        #expect(run.err.contains(words))
        #expect(run.out.isEmpty)
    }

    @Test func aDamagedBankIsTold() throws {
        let folder = try TemporaryFolder([
            "site/quiz/bank.js": "SalesBook.bank('AAAA');", "results/1.jsonl": Self.oksana,
        ])
        let run = try program.run(["report", "results"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.err.contains("is damaged; build the book again"))
    }

    // Written by another program, so that reading them is no agreement with ourselves.

    private static let bank =
        #"uS_R>O-{ecMp 0!wV<d[_,(6^-J*7:Mb4WV0a/~J2<G"c%PaO@>4`[!TSBs+$FU06zOpmb8nPh[f%N>]UpgT8sa9xYI=gR>T"#
        + #"U&?jKozNh<~OC;UBFA3`%-*2qY6LoD5FxQ8oXtD?Hn73w2f)gRE==Ac;n~fb#Npp8- Y9fsM@L^3,&EEBVyrjt]h3Xhb.:iz"#
        + #" 2)>5f8UG:Y9WD#A+v.r(I]@o9A6!dY[f*KZda0Sxd$J(aW/(ZtArH,l/-L.IpiFjV$6*.i-o!IHX<=}K3{k")iak21{o%*{"#
        + #"?<}mY3Dk=8GD@?%C37{Op<j|.LeWG(OsIHq+~me9z/ETh,2R2hNObuFW<f.Jhe~YQIp+ ]bX}crrv[)yG@<N.j;|F4@IN7sE"#
        + #"cI!4$+CTgs>;@9$R/ID5 "#

    private static let oksana = #"""
        {"salesbook":"results","format":1,"book":"kniga","edition":"uk","version":"cafe0001","name":"Оксана","exported":1795133000000,"device":"a1"}
        7730a2fdf57c8aaa0c2dc626bed253d395e64ca268a79fb2a08246f9a89eb0c3 {"t":"m","id":"a1-1","page":"rules/1","at":1795132800000,"read":true,"prev":"0000000000000000000000000000000000000000000000000000000000000000"}
        f55542ba140090c0c47f9b372f66552178a97d67e78df88b97701f347651a61a {"t":"x","id":"a1-2","exam":"quiz/1","at":1795132860000,"end":1795132980000,"score":1000000,"pass":true,"n":1,"seed":"1","answers":[{"q":"q0","v":"v1","a":"0","s":1000000,"ms":5000}],"version":"cafe0001","prev":"7730a2fdf57c8aaa0c2dc626bed253d395e64ca268a79fb2a08246f9a89eb0c3"}
        {"end":2,"digest":"79d8cfca6bf2201e38a7851a06853eb64cb16f7f260ec8fa99676a6e55e83ac4","heads":{"a1":"f55542ba140090c0c47f9b372f66552178a97d67e78df88b97701f347651a61a"}}

        """#

    private static let taras = #"""
        {"salesbook":"results","format":1,"book":"kniga","edition":"uk","version":"cafe0001","name":"=Тарас","exported":1795133000000,"device":"b2"}
        07f7143d0213cbdc4abd4ed3a9776b6a3c4b9bb1e404cf96d350d92773da6896 {"t":"m","id":"b2-1","page":"rules/1","at":1795132800000,"read":true,"prev":"0000000000000000000000000000000000000000000000000000000000000000"}
        8c98159d82eb2393cbcb403424cd3b79ce093701c269fc378841d0824c443dbc {"t":"x","id":"b2-2","exam":"quiz/1","at":1795132860000,"end":1795132980000,"score":0,"pass":false,"n":1,"seed":"1","answers":[{"q":"q0","v":"v1","a":"0","s":0,"ms":5000}],"version":"cafe0001","prev":"07f7143d0213cbdc4abd4ed3a9776b6a3c4b9bb1e404cf96d350d92773da6896"}
        {"end":2,"digest":"e8cc37cedca83bfc82388ffc5243a2ca9f2021942326af077e2a8e51fc729032","heads":{"b2":"8c98159d82eb2393cbcb403424cd3b79ce093701c269fc378841d0824c443dbc"}}

        """#
}
