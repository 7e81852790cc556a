/// The words of a report: Russian, Ukrainian, English.
enum ReportWords {
    static let nouns: [String: [[String]]] = [
        "person": [
            ["человек", "человека", "человек"], ["людина", "людини", "людей"], ["person", "people", "people"],
        ],
        "file": [["файл", "файла", "файлов"], ["файл", "файли", "файлів"], ["file", "files", "files"]],
        "answer": [
            ["ответ", "ответа", "ответов"], ["відповідь", "відповіді", "відповідей"], ["answer", "answers", "answers"],
        ],
        "attempt": [
            ["попытка", "попытки", "попыток"], ["спроба", "спроби", "спроб"], ["attempt", "attempts", "attempts"],
        ],
        "record": [
            ["запись", "записи", "записей"], ["запис", "записи", "записів"], ["record", "records", "records"],
        ],
        "question": [
            ["вопрос", "вопроса", "вопросов"], ["питання", "питання", "питань"],
            ["question", "questions", "questions"],
        ],
        "page": [
            ["страница", "страницы", "страниц"], ["сторінка", "сторінки", "сторінок"], ["page", "pages", "pages"],
        ],
        "task": [["дело", "дела", "дел"], ["справа", "справи", "справ"], ["task", "tasks", "tasks"]],
    ]

    static let table: [String: [String]] = [
        "title": ["Отчёт по обучению", "Звіт про навчання", "Training report"],
        "skip": ["К отчёту", "До звіту", "Skip to the report"],
        "asOf": ["На {0}", "На {0}", "As of {0}"],
        "lead": [
            "{0}, {1}, {2}. Кто что прочитал и сдал, где книга ещё не держится в памяти и какие вопросы стоит поправить.",
            "{0}, {1}, {2}. Хто що прочитав і склав, де книга ще не тримається в пам’яті та які питання варто поправити.",
            "{0}, {1}, {2}. Who has read and passed what, where the book does not stick yet, and which questions to mend.",
        ],
        "contents": ["В отчёте", "У звіті", "In this report"],
        "inShort": ["Коротко", "Коротко", "In short"],
        "people": ["Люди", "Люди", "People"],
        "exams": ["Экзамены", "Іспити", "Exams"],
        "weak": ["Слабые места", "Слабкі місця", "Weak places"],
        "questions": ["Вопросы", "Питання", "Questions"],
        "files": ["Файлы", "Файли", "Files"],
        "how": ["Как это читать", "Як це читати", "How to read this"],

        "figure.read": ["вся книга прочитана", "усю книгу прочитано", "the whole book read"],
        "figure.passed": ["сдан: {0}", "складено: {0}", "passed: {0}"],
        "figure.score": ["верно в последних ответах", "правильно в останніх відповідях", "right in the last answers"],
        "figure.due": ["{0} пора повторить", "{0} час повторити", "{0} due for review"],
        "figure.suspects": ["{0} под подозрением", "{0} під підозрою", "{0} under suspicion"],
        "figure.left": ["{0} в стороне", "{0} осторонь", "{0} put aside"],
        "ofPeople": ["из {0}", "з {0}", "of {0}"],

        "name": ["Имя", "Ім’я", "Name"],
        "read": ["Прочитано", "Прочитано", "Read"],
        "readOf": ["{0} из {1}", "{0} з {1}", "{0} of {1}"],
        "lastRead": ["последний раз {0}", "востаннє {0}", "last on {0}"],
        "exam": ["Экзамен", "Іспит", "Exam"],
        "toRepeat": ["Пора повторить", "Час повторити", "Due for review"],
        "nothingDue": ["ничего", "нічого", "nothing"],
        "seen": ["Последняя запись", "Останній запис", "Last record"],
        "passed": ["сдан", "складено", "passed"],
        "failed": ["не сдан", "не складено", "not passed"],
        "notTried": ["не сдавал", "ще не складали", "not tried"],
        "timeMore": ["время {0}", "час {0}", "time {0}"],
        "timeNone": ["без ограничения времени", "без обмеження часу", "no time limit"],
        "timeAdded": ["время продлевали: {0}", "час подовжували: {0}", "time added: {0}"],
        "programme": ["Программа", "Програма", "Programme"],
        "programmeDay": ["день {0}, сделано {1} из {2}", "день {0}, зроблено {1} з {2}", "day {0}, {1} of {2} done"],
        "overdue": ["не сделано вовремя: {0}", "не зроблено вчасно: {0}", "overdue: {0}"],
        "andMore": ["и ещё {0}", "і ще {0}", "and {0} more"],
        "peopleCaption": [
            "Кто что прочитал и сдал и что ему пора повторить", "Хто що прочитав і склав і що йому час повторити",
            "Who has read and passed what, and what is due",
        ],
        "peopleNote": [
            "«Пора повторить»: вопросы, которые, по расчёту FSRS-6, человек сейчас вспомнит с вероятностью ниже 90 %.",
            "«Час повторити»: питання, які, за розрахунком FSRS-6, людина зараз згадає з імовірністю нижче 90 %.",
            "“Due for review”: questions that, by FSRS-6, the person would now recall with a chance below 90%.",
        ],

        "passMark": ["порог {0}", "поріг {0}", "pass mark {0}"],
        "examLead": [
            "Сдавали {0}, сдали {1}. {2}, порог {3}.", "Складали {0}, склали {1}. {2}, поріг {3}.",
            "{0} tried, {1} passed. {2}, pass mark {3}.",
        ],
        "nobodyTried": ["Ещё никто не сдавал.", "Ще ніхто не складав.", "Nobody has tried yet."],
        "histogram": ["Первые попытки по баллам", "Перші спроби за балами", "First attempts by score"],
        "histogramScore": ["Балл, %", "Бал, %", "Score, %"],
        "histogramPeople": ["Человек", "Людей", "People"],
        "asTable": ["Таблицей", "Таблицею", "As a table"],
        "tooFew": [
            "Слишком мало данных: статистика считается, когда экзамен сдавали хотя бы {0}.",
            "Замало даних: статистика рахується, коли іспит складали щонайменше {0}.",
            "Too few: statistics need at least {0} at the exam.",
        ],
        "statistics": ["Статистика экзамена", "Статистика іспиту", "Statistics of the exam"],
        "stat.mean": ["Средний балл", "Середній бал", "Mean score"],
        "stat.median": ["Медиана", "Медіана", "Median"],
        "stat.deviation": ["Стандартное отклонение", "Стандартне відхилення", "Standard deviation"],
        "stat.skewness": ["Асимметрия", "Асиметрія", "Skewness"],
        "stat.kurtosis": ["Эксцесс", "Ексцес", "Kurtosis"],
        "stat.consistency": [
            "Внутренняя согласованность (надёжность)", "Внутрішня узгодженість (надійність)",
            "Internal consistency (reliability)",
        ],
        "stat.errorRatio": ["Доля ошибки", "Частка похибки", "Error ratio"],
        "stat.standardError": ["Стандартная ошибка", "Стандартна похибка", "Standard error"],
        "hint.mean": ["по первым попыткам", "за першими спробами", "of the first attempts"],
        "hint.median": [
            "половина набрала больше, половина меньше", "половина набрала більше, половина менше",
            "half scored more, half less",
        ],
        "hint.deviation": ["хорошо от 12 до 18 %", "добре від 12 до 18 %", "good between 12 and 18%"],
        "hint.skewness": [
            "ниже −1: слабых не различает; выше 1: сильных", "нижче −1: слабких не розрізняє; вище 1: сильних",
            "below −1: the weak look alike; above 1: the strong do",
        ],
        "hint.kurtosis": ["хорошо от 0 до 1", "добре від 0 до 1", "good between 0 and 1"],
        "hint.consistency": [
            "от 75 % надёжно, ниже 64 % пора править вопросы", "від 75 % надійно, нижче 64 % час правити питання",
            "reliable from 75%; below 64% mend the questions",
        ],
        "hint.errorRatio": [
            "сколько в разбросе баллов случая; до 50 % хорошо", "скільки в розкиді балів випадку; до 50 % добре",
            "how much of the spread is chance; good up to 50%",
        ],
        "hint.standardError": [
            "на столько балл одного человека может ошибаться", "на стільки бал однієї людини може помилятися",
            "how far one person’s score may be off",
        ],

        "weakLead": [
            "Доля верного в последних ответах на вопросы страницы, от слабого к сильному.",
            "Частка правильного в останніх відповідях на питання сторінки, від слабкого до сильного.",
            "The share that is right in the last answers to a page’s questions, weakest first.",
        ],
        "weakCaption": [
            "Страницы книги, слабые сверху", "Сторінки книги, слабкі зверху", "Pages of the book, weakest first",
        ],
        "page": ["Страница", "Сторінка", "Page"],
        "section": ["Раздел", "Розділ", "Section"],
        "right": ["Верно", "Правильно", "Right"],
        "answers": ["Ответов", "Відповідей", "Answers"],
        "weakMore": ["Остальные страницы: {0}", "Решта сторінок: {0}", "The other pages: {0}"],
        "weakFew": [
            "Не показаны страницы, по которым ответов мало: нужны хотя бы {0}.",
            "Не показано сторінки, щодо яких відповідей мало: потрібно щонайменше {0}.",
            "Pages with few answers are not shown: they need at least {0}.",
        ],
        "heat": ["Люди и разделы", "Люди й розділи", "People and sections"],
        "heatNote": [
            "В клетке доля верного в последних ответах; чем гуще тон, тем слабее. Прочерк: ответов не было.",
            "У клітинці частка правильного в останніх відповідях; що густіший тон, то слабше. Риска: відповідей не було.",
            "A cell holds the share that is right in the last answers; the deeper the tint, the weaker. A dash: no answers.",
        ],
        "everyone": ["Все вместе", "Усі разом", "Everyone"],

        "suspects": ["Под подозрением", "Під підозрою", "Under suspicion"],
        "suspectsNone": [
            "Ни один вопрос не вызывает подозрений.", "Жодне питання не викликає підозр.",
            "No question looks suspicious.",
        ],
        "suspectsLead": [
            "Перечитайте эти вопросы: возможно, ключ ошибочен, условие двусмысленно или ответ виден сразу.",
            "Перечитайте ці питання: можливо, ключ хибний, умова двозначна або відповідь видно одразу.",
            "Read these again: the key may be wrong, the question ambiguous or the answer given away.",
        ],
        "why.negative": [
            "Сильные отвечают хуже слабых (различение {0}): проверьте ключ.",
            "Сильні відповідають гірше за слабких (розрізнення {0}): перевірте ключ.",
            "The strong do worse than the weak (discrimination {0}): check the key.",
        ],
        "why.flat": [
            "Не отличает знающих от незнающих (различение {0}).",
            "Не відрізняє тих, хто знає, від тих, хто ні (розрізнення {0}).",
            "Does not tell those who know from those who do not (discrimination {0}).",
        ],
        "why.hard": [
            "Почти никто не отвечает верно ({0}): ниже 20 %.", "Майже ніхто не відповідає правильно ({0}): нижче 20 %.",
            "Hardly anybody gets it right ({0}): below 20%.",
        ],
        "why.easy": [
            "Отвечают верно почти все ({0}): выше 97 %, вопрос ничего не проверяет.",
            "Відповідають правильно майже всі ({0}): понад 97 %, питання нічого не перевіряє.",
            "Nearly everybody gets it right ({0}): above 97%, it tests nothing.",
        ],
        "why.distractor": [
            "Неверный вариант {0} сильные выбирают чаще слабых ({1} против {2}).",
            "Неправильний варіант {0} сильні обирають частіше за слабких ({1} проти {2}).",
            "The strong choose the wrong option {0} more often than the weak ({1} against {2}).",
        ],
        "source": ["Источник:", "Джерело:", "Source:"],
        "openPage": ["Открыть в книге", "Відкрити в книзі", "Open in the book"],
        "itemsFew": [
            "Без чисел: {0}. Чтобы посчитать, вопрос должны получить хотя бы {1}.",
            "Без чисел: {0}. Щоб порахувати, питання мають отримати щонайменше {1}.",
            "Without figures: {0}. To be counted, a question must be drawn by at least {1}.",
        ],
        "items": ["Вопросы экзамена", "Питання іспиту", "Questions of the exam"],
        "itemsCaption": [
            "{0}: вопросы в первых попытках", "{0}: питання в перших спробах", "{0}: questions in the first attempts",
        ],
        "question": ["Вопрос", "Питання", "Question"],
        "n": ["Чел.", "Люд.", "People"],
        "facility": ["Лёгкость", "Легкість", "Facility"],
        "deviation": ["Откл.", "Відх.", "SD"],
        "discrimination": ["Различение", "Розрізнення", "Discrimination"],
        "efficiency": ["Эффективность", "Ефективність", "Efficiency"],
        "guess": ["Наугад", "Навмання", "By guess"],
        "map": ["Лёгкость и различение", "Легкість і розрізнення", "Facility and discrimination"],
        "mapLabel": [
            "Точечный график: {0}, под подозрением {1}. Те же числа в таблице ниже.",
            "Точковий графік: {0}, під підозрою {1}. Ті самі числа в таблиці нижче.",
            "Scatter plot: {0}, {1} under suspicion. The same figures are in the table below.",
        ],
        "mapKey": ["кольцо: вопрос под подозрением", "кільце: питання під підозрою", "ring: question under suspicion"],
        "distractors": ["Что выбирают", "Що обирають", "What people choose"],
        "distractorsLead": [
            "Первый ответ каждого человека на вопрос, в экзамене или на тренировке. Сильная и слабая трети: по остальным первым ответам.",
            "Перша відповідь кожної людини на питання, в іспиті чи на тренуванні. Сильна й слабка третини: за рештою перших відповідей.",
            "Everybody’s first answer to a question, in an exam or in practice. Strong and weak thirds: by the other first answers.",
        ],
        "thirds": [
            "из сильной трети {0}, из слабой {1}", "із сильної третини {0}, зі слабкої {1}",
            "{0} of the strong third, {1} of the weak",
        ],
        "key": ["верный", "правильний", "right"],
        "never": ["не выбрал никто", "не обрав ніхто", "chosen by nobody"],
        "neverLead": [
            "Варианты, которых не выбрал никто ({0}), не отвлекают: замените их правдоподобными. Они помечены словами «не выбрал никто».",
            "Варіанти, яких не обрав ніхто ({0}), не відволікають: замініть їх правдоподібними. Їх позначено словами «не обрав ніхто».",
            "Options that nobody chose ({0}) distract nobody: put plausible ones in their place. They say “chosen by nobody”.",
        ],
        "outdated": [
            "Не посчитано: {0} на прежние формулировки.", "Не пораховано: {0} на попередні формулювання.",
            "Not counted: {0} to earlier wordings.",
        ],
        "gone": [
            "Не посчитано: {0} на вопросы, которых в книге больше нет.",
            "Не пораховано: {0} на питання, яких у книзі вже немає.",
            "Not counted: {0} to questions that the book no longer has.",
        ],
        "noAnswers": ["Ответов пока нет.", "Відповідей поки немає.", "No answers yet."],

        "aside": ["Отложенные и с замечаниями", "Відкладені та із зауваженнями", "Put aside or remarked on"],
        "filesClean": [
            "Все файлы целы и посчитаны.", "Усі файли цілі й пораховані.", "All files are whole and counted.",
        ],
        "filesCounted": [
            "Посчитаны без замечаний: {0}", "Пораховано без зауважень: {0}", "Counted without remarks: {0}",
        ],
        "file": ["Файл", "Файл", "File"],
        "state": ["Что с ним сделано", "Що з ним зроблено", "What was done"],
        "state.left": ["не посчитан", "не пораховано", "left out"],
        "state.partly": ["посчитан частично", "пораховано частково", "counted in part"],
        "state.note": ["посчитан", "пораховано", "counted"],
        "reason": ["Почему", "Чому", "Why"],
        "exported": ["Выгружен", "Вивантажено", "Exported"],
        "added": ["Новых записей", "Нових записів", "New records"],

        "fault.unreadable": ["Файл не удалось прочитать.", "Файл не вдалося прочитати.", "The file cannot be read."],
        "fault.empty": ["Файл пуст.", "Файл порожній.", "The file is empty."],
        "fault.tooLarge": [
            "Файл больше 64 МБ: это не результаты одного человека.",
            "Файл більший за 64 МБ: це не результати однієї людини.",
            "The file is larger than 64 MB: these are not one person’s results.",
        ],
        "fault.notResults": ["Это не файл результатов.", "Це не файл результатів.", "This is not a result file."],
        "fault.newerFormat": [
            "Файл другой версии программы (формат {0}): обновите salesbook.",
            "Файл іншої версії програми (формат {0}): оновіть salesbook.",
            "The file is of another version (format {0}): update salesbook.",
        ],
        "fault.otherBook": [
            "Результаты по другой книге («{0}»).", "Результати з іншої книги («{0}»).",
            "Results of another book (“{0}”).",
        ],
        "fault.damaged": [
            "Строка {0} повреждена; посчитаны записи до неё.", "Рядок {0} пошкоджено; пораховано записи до нього.",
            "Line {0} is damaged; the records before it are counted.",
        ],
        "fault.chainBroken": [
            "Цепочка рвётся на строке {0}: запись правили.", "Ланцюжок рветься на рядку {0}: запис правили.",
            "The chain breaks at line {0}: the record was edited.",
        ],
        "fault.recordMissing": [
            "Цепочка рвётся на строке {0}: перед ней записи убрали, вставили или переставили.",
            "Ланцюжок рветься на рядку {0}: перед ним записи прибрали, вставили або переставили.",
            "The chain breaks at line {0}: records before it were removed, inserted or moved.",
        ],
        "fault.headEdited": [
            "Записи целы, но первую строку, с именем, правили.", "Записи цілі, але перший рядок, з ім’ям, правили.",
            "The records hold, but the first line, with the name, was edited.",
        ],
        "fault.cutShort": [
            "Файл обрывается; до обрыва посчитано: {0}.", "Файл обривається; до обриву пораховано: {0}.",
            "The file is cut short; counted before the cut: {0}.",
        ],
        "fault.wrongEnd": [
            "Последняя строка ({0}) не сходится с записями: записи добавили или убрали.",
            "Останній рядок ({0}) не сходиться із записами: записи додали або прибрали.",
            "The closing line ({0}) does not match the records: some were added or removed.",
        ],
        "fault.duplicate": [
            "Повтор: всё это уже есть в {0}.", "Повтор: усе це вже є в {0}.",
            "A duplicate: all of it is in {0} already.",
        ],
        "fault.otherName": [
            "Записи этого устройства уже пришли под именем «{0}» ({1}) и посчитаны за ним.",
            "Записи цього пристрою вже надійшли під іменем «{0}» ({1}) і пораховані за ним.",
            "The records of this device came already under the name “{0}” ({1}) and are counted there.",
        ],
        "fault.forked": [
            "Запись в строке {0} иначе записана в {1}: один из файлов переделан.",
            "Запис у рядку {0} інакше записано в {1}: один із файлів перероблено.",
            "The record in line {0} reads otherwise in {1}: one of the files was rebuilt.",
        ],
        "fault.clockMoved": [
            "На строке {0} время идёт назад: часы устройства переводили.",
            "На рядку {0} час іде назад: годинник пристрою переводили.",
            "At line {0} time runs backwards: the device’s clock was moved.",
        ],
        "fault.otherEdition": [
            "Результаты по изданию на другом языке ({0}): посчитано то, что в книгах общее.",
            "Результати з видання іншою мовою ({0}): пораховано те, що в книгах спільне.",
            "Results of the edition “{0}”: what the editions share is counted.",
        ],
        "fault.unknownRecords": [
            "Не прочитано: {0} более новой версии.", "Не прочитано: {0} новішої версії.",
            "Not read: {0} of a newer version.",
        ],

        "how.chainT": ["Чему в файлах можно верить", "Чому у файлах можна вірити", "What the files can prove"],
        "how.chain1": [
            "Каждая запись сцеплена с предыдущей контрольной суммой SHA-256. Поэтому видно, если балл, дату или ответ поправили в текстовом редакторе, строку удалили, вставили или переставили, файл обрезали или сдали дважды.",
            "Кожен запис зчеплено з попереднім контрольною сумою SHA-256. Тому видно, якщо бал, дату чи відповідь поправили в текстовому редакторі, рядок видалили, вставили або переставили, файл обрізали чи здали двічі.",
            "Each record is tied to the one before by a SHA-256 checksum. So it shows when a score, a date or an answer was changed in a text editor, a line was removed, inserted or moved, a file was cut or handed in twice.",
        ],
        "how.chain2": [
            "Цепочка не доказывает, что отвечал сам человек и без подсказок, что часы шли верно, что имя настоящее и что показаны все его устройства. Секрета в ней нет: кто знает формат, соберёт цепочку заново с любыми баллами, а последние записи отрежет незаметно. Если от результата зависит допуск или премия, спросите лично.",
            "Ланцюжок не доводить, що відповідала сама людина й без підказок, що годинник ішов правильно, що ім’я справжнє і що показано всі її пристрої. Таємниці в ньому немає: хто знає формат, складе ланцюжок наново з будь-якими балами, а останні записи відріже непомітно. Якщо від результату залежить допуск чи премія, спитайте особисто.",
            "The chain does not prove that the person answered alone and unaided, that the clock was right, that the name is real or that all devices are shown. There is no secret in it: whoever knows the format can build it anew with any scores, and cut off the last records unseen. If a licence or a bonus depends on the result, ask in person.",
        ],
        "how.statsT": ["Откуда числа", "Звідки числа", "Where the figures come from"],
        "how.stats1": [
            "Статистика экзамена: первые попытки каждого, формулы Moodle. Лёгкость: средняя доля балла за вопрос. Различение: связь балла за вопрос с баллом за остальные. Эффективность: различение в долях наибольшего возможного при таких баллах. Наугад: сколько даст случайный выбор.",
            "Статистика іспиту: перші спроби кожного, формули Moodle. Легкість: середня частка бала за питання. Розрізнення: зв’язок бала за питання з балом за решту. Ефективність: розрізнення в частках найбільшого можливого за таких балів. Навмання: скільки дасть випадковий вибір.",
            "Statistics of an exam: everybody’s first attempt, Moodle’s formulas. Facility: the mean share of a question’s points. Discrimination: the correlation of a question’s score with the score of the others. Efficiency: discrimination as a share of the most that such scores allow. By guess: what chance alone would give.",
        ],
        "how.stats2": [
            "Меньше пяти человек дают не статистику, а случай, и тогда вместо чисел стоит прочерк. Подозрение не приговор: его причину назовёт только сам вопрос.",
            "Менше п’яти людей дають не статистику, а випадок, і тоді замість чисел стоїть риска. Підозра не вирок: її причину назве лише саме питання.",
            "Fewer than five people give chance, not statistics, and a dash stands for the figure. A suspicion is no verdict: only the question itself tells the reason.",
        ],
        "how.personT": ["Кто есть кто", "Хто є хто", "Who is who"],
        "how.person1": [
            "Файлы с одним именем считаются одним человеком: так сходятся телефон и компьютер. Однофамильцам нужны разные имена. Каждая запись считается один раз, сколько бы файлов её ни принесло.",
            "Файли з одним ім’ям рахуються однією людиною: так сходяться телефон і комп’ютер. Тезкам потрібні різні імена. Кожен запис рахується один раз, хоч би скільки файлів його принесло.",
            "Files with one name are one person: so a phone and a computer come together. Namesakes need different names. Each record counts once, however many files bring it.",
        ],
    ]
}
