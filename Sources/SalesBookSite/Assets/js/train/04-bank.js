// The bank, with what is looked up in it; and what a scope of practice names.
function openBank(value) {
  bank = value;
  bank.byID = {};
  bank.pageByKey = {};
  bank.pages.forEach(function (page, i) { bank.pageByKey[page.key] = i; });
  bank.questions.forEach(function (question, i) {
    question.index = i;
    bank.byID[question.id] = question;
  });
  bank.exams = bank.exams || [];
  bank.paths = bank.paths || [];
  bank.plays = bank.plays || [];
  bank.sheets = bank.sheets || [];
  bank.criterionByID = {};
  (bank.criteria || []).forEach(function (criterion) { bank.criterionByID[criterion.id] = criterion; });
}

function named(list, key) { return list.filter(function (each) { return each.key === key; })[0]; }
function sectionOf(page) { return bank.sections[bank.pages[page].section]; }

// The questions of a scope, in the order of the book; see the links «Потренировать».
function questionsOf(scope) {
  var colon = scope.indexOf(':');
  var kind = colon < 0 ? scope : scope.slice(0, colon);
  var name = colon < 0 ? '' : scope.slice(colon + 1);
  if (kind === 'wrong') return cards.wrong();
  if (kind === 'all') return bank.questions.filter(isOpen);
  if (kind === 'question') return bank.byID[name] ? [bank.byID[name]] : [];
  return bank.questions.filter(function (question) {
    var page = bank.pages[question.page];
    if (kind === 'section') return isOpen(question) && sectionOf(question.page) && sectionOf(question.page).key === name;
    if (kind === 'tag') return isOpen(question) && (page.tags || []).indexOf(name) >= 0;
    return page.key === (kind === 'page' ? name : scope);
  });
}

// Questions of an exam's own page are kept for the exam.
function isOpen(question) { return !question.reserved; }

function titleOfScope(scope) {
  var colon = scope.indexOf(':');
  var kind = colon < 0 ? scope : scope.slice(0, colon);
  var name = scope.slice(colon + 1);
  if (kind === 'wrong') return t('scopeWrong');
  if (kind === 'all') return t('scopeAll');
  if (kind === 'tag') return t('scopeTag', { tag: name });
  if (kind === 'section') return (named(bank.sections, name) || { title: name }).title;
  if (kind === 'question') return bank.byID[name] ? bank.pages[bank.byID[name].page].title : t('practice');
  var page = bank.pages[bank.pageByKey[kind === 'page' ? name : scope]];
  return page ? page.title : t('practice');
}

function linkTo(what) { return home + 'train.html#' + what; }
function practiceLink(scope) { return linkTo('practice=' + encodeURIComponent(scope)); }
function pageLink(index, anchor) { return new URL(bank.pages[index].path, bookFolder).href + (anchor ? '#' + anchor : ''); }

// The row that leads from an answer to its rule.
function ruleLink(index, anchor, note) {
  var page = bank.pages[index];
  var section = sectionOf(index);
  return el('a.rulelink', { href: pageLink(index, anchor) },
    page.number ? el('span.figure', { 'aria-hidden': 'true' }, String(page.number)) : icon(kindIcon(page.kind)),
    el('span', {}, el('span.mini', {}, note || (page.number ? t('kind.' + page.kind) + nbsp + page.number : section ? section.title : '')),
      el('span.rulelink__t', {}, page.title)),
    icon('right'));
}

function kindIcon(kind) {
  return { customer: 'me', script: 'phone', guarantee: 'seal', guide: 'page', check: 'check', quiz: 'train', path: 'flag' }[kind] || 'book';
}
