// Files, settings and where pages go.

extension DiagnosticEntry {
    static let unreadableFile = DiagnosticEntry(
        title: Text("A file or folder cannot be read.", "Файл или папку не удаётся прочитать."),
        why: Text(
            "Its page would be missing from the book, and nobody would notice until a reader looks for it.",
            "Страницы не окажется в книге, и заметит это только читатель, который её ищет."),
        fix: Text(
            "Check that it exists and that you may read it; close the program that holds it.",
            "Проверьте, что файл на месте и что у вас есть право его читать; закройте программу, которая его держит."))

    static let notUTF8 = DiagnosticEntry(
        title: Text(
            "A file, or its name, is not in the UTF-8 encoding.", "Файл или его имя не в кодировке UTF-8."),
        why: Text(
            "Its letters would turn into question marks. Old editors still save Cyrillic as Windows-1251.",
            "Вместо букв читатель увидит вопросительные знаки. Старые редакторы до сих пор сохраняют кириллицу в Windows-1251."
        ),
        fix: Text(
            "Save the file again as UTF-8: in Notepad, “Save as”, then “Encoding: UTF-8”.",
            "Сохраните файл заново в UTF-8: в Блокноте это «Сохранить как», «Кодировка: UTF-8»."))

    static let badYAML = DiagnosticEntry(
        title: Text(
            "The fields at the top of a page, or a settings file, cannot be read.",
            "Поля в начале страницы или файл настроек не читаются."),
        why: Text(
            "The page would lose its title, its number and all else that stands there. Most often a value holds a colon.",
            "Страница потеряла бы заголовок, номер и всё остальное, что там записано. Чаще всего в значении стоит двоеточие."
        ),
        fix: Text(
            "Write the line as the fix shows. Most often straight quotation marks are missing around a value that holds "
                + "“: ” or begins with a sign, a space behind a colon, or the line --- below the fields.",
            "Запишите строку так, как показано в подсказке «fix». Чаще всего не хватает прямых кавычек вокруг значения, "
                + "в котором есть «: » или которое начинается со знака, пробела после двоеточия или строки --- под полями."
        ),
        example: Example(
            """
            ---
            title: Call back⟦: on time
            ---

            Name the hour and keep it.
            """,
            """
            ---
            title: "Call back: on time"
            ---

            Name the hour and keep it.
            """))

    static let wrongType = DiagnosticEntry(
        title: Text("A field holds a value of the wrong kind.", "В поле записано значение не того рода."),
        why: Text(
            "What cannot be understood is not guessed: a number that is no number would put the page in a wrong place.",
            "Непонятное мы не угадываем: номер, который не число, поставил бы страницу не на своё место."),
        fix: Text("Write it as the fix shows.", "Запишите так, как показано в подсказке «fix»."),
        example: Example(
            """
            ---
            title: Call back on time
            number: ⟦third
            ---

            Name the hour and keep it.
            """,
            """
            ---
            title: Call back on time
            number: 3
            ---

            Name the hour and keep it.
            """))

    static let sameAddress = DiagnosticEntry(
        title: Text("Two pages would have the same address.", "У двух страниц вышел бы один и тот же адрес."),
        why: Text(
            "One would silently replace the other. It happens when names differ only in case, in letters that ASCII "
                + "lacks, or take a name that the book needs for itself.",
            "Одна молча заменила бы другую. Так бывает, когда имена различаются только регистром или буквами, которых "
                + "нет в латинице, или заняли имя, нужное самой книге."),
        fix: Text(
            "Give one of the two another file name or another “slug:”.",
            "Дайте одной из двух другое имя файла или другой «slug:»."),
        example: Example(
            wrong: ["page.md": "---\ntitle: Call back\nslug: ⟦greet\n---\n\nName the hour and keep it.\n"],
            right: ["page.md": "---\ntitle: Call back\nslug: call-back\n---\n\nName the hour and keep it.\n"],
            around: ["greet.md": "# Greet first\n\nThe guest waits for it.\n"]))

    static let emptyBook = DiagnosticEntry(
        title: Text("There is not a single page to publish.", "Нет ни одной страницы, которую можно издать."),
        why: Text(
            "Either another folder was meant, or every page is still a draft.",
            "Либо имелась в виду другая папка, либо все страницы ещё черновики."),
        fix: Text(
            "Name the folder with the Markdown files, or take “draft: true” from a page that is ready.",
            "Назовите папку с файлами Markdown или уберите «draft: true» с готовой страницы."),
        example: Example(
            "---\ntitle: Call back on time\ndraft: true\n---\n\nName the hour and keep it.\n",
            "---\ntitle: Call back on time\n---\n\nName the hour and keep it.\n", whole: ""))

    static let badTemplate = DiagnosticEntry(
        title: Text(
            "A page template of the theme does not parse.", "Шаблон страницы в папке темы составлен с ошибкой."),
        why: Text(
            "Every page that it draws would come out broken, so the book is not drawn at all.",
            "Все страницы по этому шаблону вышли бы испорченными, поэтому книга не собирается совсем."),
        fix: Text(
            "Close every {{#section}} with {{/section}} of the same name.",
            "Закройте каждую секцию {{#section}} такой же {{/section}}."),
        example: Example(
            wrong: ["theme/changes.mustache": "<main>\n{{#days}}\n<p>{{date}}</p>\n</main>\n⟦"],
            right: ["theme/changes.mustache": "<main>\n{{#days}}\n<p>{{date}}</p>\n{{/days}}\n</main>\n"],
            around: ["page.md": "# Call back on time\n\nName the hour and keep it.\n"]))

    static let foreignFile = DiagnosticEntry(
        title: Text(
            "The output folder holds a file that salesbook did not write.",
            "В папке для книги лежит файл, которого salesbook не записывала."),
        why: Text(
            "A build replaces the folder as a whole and would delete what somebody keeps there.",
            "Сборка заменяет папку целиком и удалила бы то, что в ней кто-то хранит."),
        fix: Text(
            "Move the file away, or name another folder with --output.",
            "Уберите файл оттуда или назовите другую папку параметром --output."))

    static let unwritableOutput = DiagnosticEntry(
        title: Text("The book could not be written.", "Книгу не удалось записать."),
        why: Text(
            "The disk is full or the folder is closed for you. The old book stays as it was.",
            "Диск заполнен, или у вас нет права писать в эту папку. Прежняя книга осталась нетронутой."),
        fix: Text(
            "Free some space, or name another folder with --output.",
            "Освободите место или назовите другую папку параметром --output."))

    static let unknownField = DiagnosticEntry(
        title: Text("There is no field of this name.", "Поля с таким именем нет."),
        why: Text(
            "The book ignores it, so a misspelt “sumary” leaves the page without its thesis.",
            "Книга его не заметит: из-за опечатки «sumary» страница останется без тезиса."),
        fix: Text("Write the name that the fix offers.", "Запишите имя, которое предлагает подсказка «fix»."),
        example: Example(
            "---\ntitle: Call back on time\n⟦sumary: Name the hour and keep it.\n---\n\nA promise has an hour.\n",
            "---\ntitle: Call back on time\nsummary: Name the hour and keep it.\n---\n\nA promise has an hour.\n"))

    static let unknownKind = DiagnosticEntry(
        title: Text("There is no page of this kind.", "Страниц такого вида нет."),
        why: Text(
            "The kind decides how a page is drawn; this one is drawn as plain text.",
            "Вид решает, как страница выглядит; эта выйдет обычным текстом."),
        fix: Text(
            "Use rule, customer, script, guarantee, guide, check, path, quiz or glossary.",
            "Выберите rule, customer, script, guarantee, guide, check, path, quiz или glossary."),
        example: Example(
            "---\ntitle: Call back on time\nkind: ⟦rul\n---\n\nName the hour and keep it.\n",
            "---\ntitle: Call back on time\nkind: rule\n---\n\nName the hour and keep it.\n"))

    static let unknownDiagnostic = DiagnosticEntry(
        title: Text(
            "“checks:” in book.yml names a diagnostic that does not exist.",
            "В «checks:» файла book.yml названа проверка, которой нет."),
        why: Text(
            "What was meant to be switched off or made strict stays as it was.",
            "То, что хотели выключить или сделать строже, останется по-прежнему."),
        fix: Text(
            "Write the id that the fix offers; salesbook explain-diagnostic lists them all.",
            "Запишите имя, которое предлагает подсказка «fix»; все имена перечислит salesbook explain-diagnostic."),
        example: Example(
            wrong: ["book.yml": "checks:\n  ⟦thesis-lnog: off\n"], right: ["book.yml": "checks:\n  thesis-long: off\n"],
            around: ["page.md": "# Call back on time\n\nName the hour and keep it.\n"]))

    static let fixedSeverity = DiagnosticEntry(
        title: Text(
            "“checks:” in book.yml tries to soften an error.", "«checks:» в файле book.yml пытается смягчить ошибку."),
        why: Text(
            "An error leaves a page that cannot be shown or cannot be trusted; to be silent about it would not mend it.",
            "После ошибки страницу нельзя показать или ей нельзя верить; молчание о ней ничего не исправит."),
        fix: Text(
            "Take the line out. Warnings and notes can be switched off, errors cannot.",
            "Уберите строку. Выключить можно предупреждения и замечания, ошибки нельзя."),
        example: Example(
            wrong: ["book.yml": "checks:\n  bad-yaml: ⟦off\n"], right: ["book.yml": "checks:\n  broken-link: error\n"],
            around: ["page.md": "# Call back on time\n\nName the hour and keep it.\n"]))
}
