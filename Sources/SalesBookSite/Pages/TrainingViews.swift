import Playbook

/// The two pages that a script fills: the training, and what the reader has done.
struct TrainingView {
    let view: EditionView
    let training: EditionView.Training

    private var path: String { path(of: view.number) }

    private func path(of edition: Int) -> String {
        let edition = view.book.editions[edition]
        return edition.prefix + training.rawValue + ".html"
    }

    func file(_ templates: Templates) -> OutputFile {
        let wording = view.wording
        let title = wording[training == .train ? "train" : "mePage"]
        var context = view.context(
            path: path, headTitle: "\(title) — \(view.title)", training: training, counterpart: path(of:))
        context["isTraining"] = true
        context["training"] = training.rawValue
        context["title"] = title
        context["lead"] = wording[training == .train ? "trainLead" : "meLead"]
        context["back"] = view.backToCover(from: path)
        context["sections"] = view.edition.sections.map { section in
            ["href": RelativePath.from(path, to: section.outputPath), "title": view.title(of: section)]
        }
        return OutputFile(path, templates.render("train", context))
    }
}

/// Where links into the training lead, seen from a page.
struct TrainingLinks {
    private let view: EditionView
    private let origin: String
    private let target: String

    init(_ view: EditionView, from path: String) {
        self.view = view
        origin = path
        target = view.trainingPath
    }

    /// The edition's folder, seen from the page.
    var home: String { String(RelativePath.from(origin, to: target).dropLast("train.html".count)) }

    func practice(_ scope: String) -> String { address(TrainingAddress.practice(scope)) }
    func exam(_ key: String) -> String { address(TrainingAddress.exam(key)) }
    func play(_ key: String) -> String { address(TrainingAddress.play(key)) }

    /// What a task of a programme asks for, and of what.
    func address(_ target: Programme.Task.Target) -> (kind: String, target: String) {
        TrainingAddress.address(of: target, in: view.book, view.number)
    }

    private func address(_ fragment: String) -> String {
        RelativePath.from(origin, to: target, fragment: fragment)
    }
}
