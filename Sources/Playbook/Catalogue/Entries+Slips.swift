// What slips in while a page is typed, saved and numbered.

extension DiagnosticEntry {
    static let emptyPage = DiagnosticEntry(
        title: Text("A page is an empty file.", "Страница — пустой файл."),
        why: Text(
            "The book would list it under the name of its file, and a reader would open a page without a word.",
            "Книга поставила бы её в список под именем файла, и читатель открыл бы страницу без единого слова."),
        fix: Text(
            "Write the page and save it again, or delete the file.",
            "Напишите страницу и сохраните ещё раз или удалите файл."))

    static let unreadFile = DiagnosticEntry(
        title: Text(
            "The name of a page has one ending too many.", "У имени страницы лишнее окончание."),
        why: Text(
            "A page is a file that ends in “.md”. Notepad likes to add “.txt”, and then the page is missing from the book, "
                + "silently.",
            "Страница — файл, имя которого кончается на «.md». Блокнот любит дописать «.txt», и тогда страницы в книге "
                + "молча не хватает."),
        fix: Text(
            "Take off what stands behind “.md”; a document is saved as plain text in UTF-8 first.",
            "Уберите то, что стоит после «.md»; документ сначала сохраните как простой текст в UTF-8."),
        example: Example(
            wrong: ["greet.md.txt": "# Greet first\n\nThe guest waits for it.\n"],
            right: ["greet.md": "# Greet first\n\nThe guest waits for it.\n"],
            around: ["page.md": "# Call back on time\n\nName the hour and keep it.\n"], whole: "greet.md.txt"))

    static let unspacedHeading = DiagnosticEntry(
        title: Text("A heading has no space after its #.", "В заголовке нет пробела после #."),
        why: Text(
            "Without the space it is no heading: readers see the signs, and the page is not parted there.",
            "Без пробела это не заголовок: читатель увидит сами знаки, и страница в этом месте не разделится."),
        fix: Text(
            "Put a space behind the last #; before a # that is meant put a “\\”.",
            "Поставьте пробел после последнего #; если # нужен в тексте, поставьте перед ним «\\»."),
        example: Example(
            "# Refund\n\nBack on the same day.\n\n⟦##The money\n\nBack on the same day.\n",
            "# Refund\n\nBack on the same day.\n\n## The money\n\nBack on the same day.\n"))

    static let sameNumber = DiagnosticEntry(
        title: Text("Two pages of a section have the same number.", "У двух страниц раздела один и тот же номер."),
        why: Text(
            "People call a rule by its number: “rule 7” would mean one or the other.",
            "Правило называют по номеру: «правило 7» значило бы то одно, то другое."),
        fix: Text("Give one of the two another “number:”.", "Дайте одной из двух другой «number:»."),
        example: Example(
            wrong: ["rules/page.md": "---\nnumber: ⟦1\n---\n# Call back on time\n\nName the hour and keep it.\n"],
            right: ["rules/page.md": "---\nnumber: 2\n---\n# Call back on time\n\nName the hour and keep it.\n"],
            around: ["rules/greet.md": "---\nnumber: 1\n---\n# Greet first\n\nThe guest waits for it.\n"]))
}
