// An exam: the sheet before it, and what is drawn when it starts. All of a running exam is kept after every step, so
// that a reload, a dead battery or another day takes nothing away.
function attemptsAt(key) {
  return log.records.filter(function (record) { return record.t === 'x' && record.exam === key; });
}

// 'passed', 'failed', 'running' or '' with the best attempt and how many are left (Infinity without a limit).
function examState(exam) {
  var attempts = attemptsAt(exam.key);
  var best = attempts.reduce(function (best, each) { return !best || each.score > best.score ? each : best; }, null);
  var passed = attempts.filter(function (each) { return each.pass; })[0];
  var running = log.state.running && log.state.running.exam === exam.key;
  return {
    attempts: attempts, best: best, passed: passed,
    left: exam.attempts ? Math.max(exam.attempts - attempts.length, 0) : Infinity,
    state: running ? 'running' : passed ? 'passed' : attempts.length ? 'failed' : ''
  };
}

function sizeOf(exam) {
  return exam.pools.reduce(function (sum, pool) { return sum + Math.min(pool.count, pool.questions.length); }, 0);
}

// What an exam's state says in one line.
function examLine(exam, state) {
  if (state.state === 'running') return t('examRunning');
  if (state.state === 'passed') return t('examPassed', { date: date(state.passed.end), share: percent(state.passed.score) });
  var left = state.left === Infinity ? '' : ' ' + t('attemptsLeft', { n: count(state.left, 'attempt') });
  if (state.state === 'failed') return t('examFailed', { share: percent(state.best.score) }) + left;
  return t('examNew') + left;
}

function ExamStart(place, exam) {
  var state = examState(exam);
  var size = sizeOf(exam);
  var facts = [[t('factQuestions'), String(size)], [t('factPass'), exam.pass + nbsp + '%']];
  if (exam.minutes) facts.push([t('factTime'), count(exam.minutes, 'minute')]);
  facts.push([t('factAttempts'), exam.attempts ? t('nOfM', { n: state.left, of: exam.attempts }) : t('noLimit')]);
  var name = el('input.field__in', { type: 'text', id: 'exam-name', autocomplete: 'name', maxlength: '80', value: log.state.name || '', 'aria-describedby': 'exam-name-why' });
  var time = exam.minutes ? el('select', { id: 'exam-time' }, [100, 150, 200, 300, 500, 1000, 0].map(function (share) {
    return el('option', { value: String(share) }, share ? timeWord(exam.minutes * share / 100, share) : t('timeOff'));
  })) : null;
  var form = el('form.slip.start', { novalidate: true, submit: function (event) {
    event.preventDefault();
    begin(exam, name.value.trim(), time ? Number(time.value) : 100).then(route);
  } },
    el('dl.facts2', {}, facts.map(function (fact) { return el('div', {}, el('dt', {}, fact[0]), el('dd.figure', {}, fact[1])); })),
    el('ul.rules', {}, [t('examHow1'), t('examHow2'), exam.minutes ? t('examHow3') : null].filter(Boolean).map(function (line) { return el('li', {}, line); })));
  var other = log.state.running && log.state.running.exam !== exam.key && named(bank.exams, log.state.running.exam);
  if (other) {
    add(form, [el('p.callout.callout--warning', {}, t('otherExam', { title: other.title })),
      el('div.btns', {}, el('a.btn', { href: linkTo('exam=' + encodeURIComponent(other.key)) }, t('toOtherExam')))]);
  } else if (state.left > 0) {
    add(form, [
      el('div.field', {}, el('label', { for: 'exam-name' }, t('yourName')), name, el('p.mini', { id: 'exam-name-why' }, t('nameWhy'))),
      time && el('div.field', {}, el('label', { for: 'exam-time' }, t('howLong')), el('span.pick', {}, time, icon('chev')),
        el('p.mini', {}, t('timeWhy'))),
      el('div.btns', {}, button('.btn', t('startExam'), null, { type: 'submit' }), el('a.btn.btn--text', { href: linkTo('') }, t('later')))
    ]);
  } else {
    add(form, el('p.callout.callout--warning', {}, t('noAttempts')));
  }
  place.replaceChildren(
    heading(exam.title, t('exam'), examLine(exam, state)), form,
    state.attempts.length ? el('section.part2', {}, el('h2', {}, t('earlier')), attemptList(exam, state.attempts)) : '');
  focusHeading(place);
}

function timeWord(minutes, share) {
  return share === 100 ? t('timeUsual', { time: count(minutes, 'minute') }) : t('timeMore', { n: figure(share / 100), time: count(minutes, 'minute') });
}

function attemptList(exam, attempts) {
  return el('ul.lines', {}, attempts.slice().reverse().map(function (attempt) {
    return el('li', {}, el('a.line2', { href: linkTo('result=' + attempt.id) },
      el('span.line2__t', {}, t('attemptN', { n: attempt.n })), el('span.mini', {}, date(attempt.end)),
      el('span.line2__v', {}, percent(attempt.score)),
      el('span.mark2.mark2--' + (attempt.pass ? 'right' : 'wrong'), {}, icon(attempt.pass ? 'yes' : 'no'), attempt.pass ? t('passed') : t('failed'))));
  }));
}

// Draws the questions, and keeps the exam as running, unless another tab has begun one.
function begin(exam, name, share) {
  var seed = newSeed();
  var seen = {};
  attemptsAt(exam.key).forEach(function (attempt) {
    attempt.answers.forEach(function (answer) { if (bank.byID[answer.q]) seen[bank.byID[answer.q].index] = true; });
  });
  var drawn = engine.draw(seed, Object.keys(seen).map(Number), exam.pools);
  var now = Date.now();
  var running = {
    exam: exam.key, at: now, seed: seed, n: attemptsAt(exam.key).length + 1, share: share, more: 0, current: 0,
    deadline: exam.minutes && share ? now + exam.minutes * share * 600 : 0, version: bank.version,
    questions: drawn.map(function (index) { return { q: bank.questions[index].id, v: bank.questions[index].v }; }),
    answers: {}, flags: {}, spent: {}
  };
  return kept.update([['state', 'running']], function (values) {
    return values[0] && named(bank.exams, values[0].exam) ? [] : [['state', 'running', running]];
  }).then(function (writes) {
    tellTrouble();
    if (!writes.length) return readLog();
    log.state.running = running;
    if (name !== (log.state.name || '')) return setState('name', name);
  });
}

// Grades what was answered, appends the attempt and a review for each answer, and forgets the running exam.
function handIn(running, exam) {
  var end = running.deadline ? Math.min(Date.now(), running.deadline) : Date.now();
  var sum = 0, of = 0;
  var reviews = [];
  var answers = [];
  running.questions.forEach(function (each) {
    var question = bank.byID[each.q];
    if (!question || question.v !== each.v) return;
    var response = running.answers[each.q] || '';
    var result = grade(question, response);
    var points = question.points || 1;
    var spent = running.spent[each.q] || 0;
    sum += points * result.score;
    of += points;
    answers.push({ q: each.q, v: each.v, a: response, s: result.score, ms: spent });
    reviews.push({
      t: 'r', q: each.q, v: each.v, at: end, g: engine.rating(result.score, spent, typicalTime(question)), s: result.score,
      ms: spent, a: response, m: 'exam'
    });
  });
  var score = of ? Math.floor(sum / of) : 0;
  var attempt = {
    t: 'x', exam: exam.key, at: running.at, end: end, score: score, pass: score >= exam.pass * 10000, n: running.n,
    seed: running.seed, answers: answers, version: running.version
  };
  if (running.share !== 100) attempt.time = running.share;
  if (running.more) attempt.more = running.more;
  return append(reviews.concat([attempt])).then(function (added) {
    return setState('running', undefined).then(function () {
      cards.compute();
      cards.keepDue();
      return added[added.length - 1];
    });
  });
}
