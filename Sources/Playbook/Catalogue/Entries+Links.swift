// Links, images and what is not let into a page.

extension DiagnosticEntry {
    static let brokenLink = DiagnosticEntry(
        title: Text("A link leads nowhere.", "Ссылка никуда не ведёт."),
        why: Text(
            "The reader taps and nothing happens, so the book shows the words without a link.",
            "Читатель нажмёт, и ничего не произойдёт, поэтому книга покажет слова без ссылки."),
        fix: Text(
            "Correct the path: it is counted from the folder of the page.",
            "Исправьте путь: он считается от папки этой страницы."),
        example: Example(
            "# Call back on time\n\nWhen to be silent: ⟦[rule 9](9-night.md).\n",
            "# Call back on time\n\nWhen to be silent: [rule 9](09-night.md).\n",
            around: ["09-night.md": "# Not at night\n\nLet the client sleep.\n"]))

    static let brokenFragment = DiagnosticEntry(
        title: Text("A link leads to a heading that is not there.", "Ссылка ведёт к заголовку, которого нет."),
        why: Text(
            "The page opens at its top, and the reader has to look for the place. Headings get renamed, links do not.",
            "Страница откроется с начала, и место придётся искать. Заголовки переименовывают, а ссылки забывают."),
        fix: Text(
            "Write the heading in small letters with “-” for spaces: “#step-2”.",
            "Запишите заголовок строчными буквами, вместо пробелов «-»: «#шаг-2»."),
        example: Example(
            "# Refund\n\n⟦[To the money](#the-mony)\n\n## The money\n\nBack on the same day.\n",
            "# Refund\n\n[To the money](#the-money)\n\n## The money\n\nBack on the same day.\n"))

    static let draftLink = DiagnosticEntry(
        title: Text("A link leads to a draft.", "Ссылка ведёт на черновик."),
        why: Text(
            "Drafts are not in the book, so there is nothing to open.", "Черновиков в книге нет, открывать нечего."),
        fix: Text(
            "Take “draft: true” from that page when it is ready, or the link from this one.",
            "Когда та страница готова, уберите с неё «draft: true», а пока уберите ссылку."),
        example: Example(
            "# Call back on time\n\nWhen to be silent: ⟦[rule 9](09-night.md).\n",
            "# Call back on time\n\nWhen to be silent: at night.\n",
            around: ["09-night.md": "---\ndraft: true\n---\n# Not at night\n\nLet the client sleep.\n"]))

    static let missingImage = DiagnosticEntry(
        title: Text("An image is not in the folder.", "Картинки нет в папке."),
        why: Text("The reader gets its description instead.", "Вместо неё читатель увидит её описание."),
        fix: Text(
            "Put the file beside the page, or correct the path.", "Положите файл рядом со страницей или исправьте путь."
        ),
        example: Example(
            "# The counter\n\n⟦![Where the guest stands](plan.png)\n",
            "# The counter\n\n![Where the guest stands](plan.svg)\n",
            around: ["plan.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>\n"]))

    static let largeImage = DiagnosticEntry(
        title: Text("An image weighs more than a megabyte.", "Картинка весит больше мегабайта."),
        why: Text(
            "The book travels by chat and opens on phones; one such photo weighs more than all its words.",
            "Книгу пересылают в чате и открывают с телефона; одно такое фото тяжелее всех её слов."),
        fix: Text(
            "Save it 1200 pixels wide, as JPEG or WebP.", "Сохраните её шириной 1200 точек, в JPEG или WebP."))

    static let remoteImage = DiagnosticEntry(
        title: Text("An image lies on another site.", "Картинка лежит на чужом сайте."),
        why: Text(
            "The book works without a network and loads nothing from it.",
            "Книга работает без сети и ничего оттуда не загружает."),
        fix: Text(
            "Save the image beside the page and link to the file.",
            "Сохраните картинку рядом со страницей и сошлитесь на файл."),
        example: Example(
            "# The counter\n\n⟦![Where the guest stands](https://example.com/plan.svg)\n",
            "# The counter\n\n![Where the guest stands](plan.svg)\n",
            around: ["plan.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>\n"]))

    static let rawHTML = DiagnosticEntry(
        title: Text("Raw HTML was left out.", "HTML в тексте пропущен."),
        why: Text(
            "It may break the page or run a program, so a book does not take it unless it says so.",
            "Он может испортить страницу или запустить программу, поэтому книга берёт его, только если ей разрешили."),
        fix: Text(
            "Write it in Markdown, or set “html: allow” in book.yml.",
            "Запишите то же на Markdown или поставьте «html: allow» в book.yml."),
        example: Example(
            "# Call back on time\n\nName the hour ⟦<u>and keep it.\n",
            "# Call back on time\n\nName the hour *and keep it*.\n"))

    static let unsafeURL = DiagnosticEntry(
        title: Text("An address that could run a program was removed.", "Адрес, который запустил бы программу, убран."),
        why: Text(
            "A copied text may bring a “javascript:” or “file:” link along; in a book it has no honest use.",
            "Со скопированным текстом может прийти ссылка «javascript:» или «file:»; честного дела ей в книге нет."),
        fix: Text(
            "Link to a page, to a file of the book or to an https: address.",
            "Сошлитесь на страницу, на файл книги или на адрес https:."),
        example: Example(
            "# Call back on time\n\n⟦[The list](file:///C:/list.txt)\n",
            "# Call back on time\n\n[The list](list.txt)\n", around: ["list.txt": "Anna, 12:00\n"]))
}
