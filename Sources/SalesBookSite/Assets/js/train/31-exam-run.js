// The running exam: one question at a time, the answer sheet, the clock.
function ExamRun(place, exam) {
  var running = log.state.running;
  // A question that the book no longer has cannot be asked.
  var list = running.questions.filter(function (each) { return bank.byID[each.q] && bank.byID[each.q].v === each.v; });
  var current = Math.min(running.current, list.length - 1);
  var view = null;
  var watch = null;
  var removeKeys = null;
  var timer = 0;
  var warned = {};
  var isOver = false;
  var keeping = 0;

  if (!list.length) return handIn(running, exam).then(leave);
  if (running.deadline && Date.now() >= running.deadline) return end(true);

  var status = el('p.vh', { role: 'status' });
  var clock = Clock(running, exam);
  var body = el('form.exam__q', { id: 'exam-q', novalidate: true, submit: function (event) { event.preventDefault(); forward(); } });
  var sheet = el('nav.exam__sheet', { 'aria-labelledby': 'sheet' });
  var warning = el('div.exam__warn', { role: 'alert' });
  place.replaceChildren(el('div.exam.slip', {},
    el('header.exam__bar', {}, el('h1.exam__t', {}, exam.title), clock && clock.element,
      button('.btn.btn--quiet.exam__end', t('handIn'), function () { confirmEnd(); })),
    warning, el('div.exam__body', {}, body, sheet)), status);
  showQuestion(current, true);
  if (clock) { tick(); timer = setInterval(tick, 1000); }

  function idOf(i) { return list[i].q; }

  // The exam may be open in another tab too: what this one did goes into what is kept, question by question. Gives
  // whether the exam still runs.
  function keep(change) {
    change(running);
    keeping += 1;
    return kept.update([['state', 'running']], function (values) {
      if (!values[0] || values[0].seed !== running.seed) return [];
      change(values[0]);
      return [['state', 'running', values[0]]];
    }).then(function (writes) {
      keeping -= 1;
      tellTrouble();
      if (!writes.length) {
        stop();
        leaveToOther();
      } else if (!keeping) {
        running = log.state.running = writes[0][2];
        if (!isOver) drawSheet();
      }
      return writes.length > 0;
    });
  }

  // Sets or clears what is known of a question.
  function note(what, id, value) {
    return function (running) { if (value) running[what][id] = value; else delete running[what][id]; };
  }

  function takeTime() {
    if (!watch) return;
    keep(note('spent', idOf(current), (running.spent[idOf(current)] || 0) + watch.stop()));
    watch = null;
  }

  function answered() {
    keep(note('answers', idOf(current), view.response()));
    drawSheet();
  }

  function showQuestion(i, isFirst) {
    takeTime();
    if (removeKeys) removeKeys();
    current = i;
    var question = bank.byID[idOf(i)];
    view = Question(question, running.seed, answered);
    view.restore(running.answers[idOf(i)]);
    var flag = button('.btn.btn--quiet', [icon('flag', '.wide'), t('putOff')], function () {
      keep(note('flags', idOf(i), !running.flags[idOf(i)]));
      flag.setAttribute('aria-pressed', String(Boolean(running.flags[idOf(i)])));
      drawSheet();
    }, { 'aria-pressed': String(Boolean(running.flags[idOf(i)])) });
    var last = i === list.length - 1;
    body.replaceChildren(el('p.mini.exam__no', {}, t('questionOf', { n: i + 1, of: list.length })), view.element,
      el('div.btns.exam__nav', {},
        button('.btn.btn--quiet', [icon('left'), el('span.wide', {}, t('back'))], function () { showQuestion(i - 1); }, { 'aria-label': t('back'), disabled: i === 0 }),
        flag,
        button('.btn', last ? t('toSheet') : [t('next'), icon('right', '.wide')], null, { type: 'submit' })));
    removeKeys = numberKeys(view, forward);
    watch = Stopwatch();
    keep(function (running) { running.current = i; });
    drawSheet();
    view.heading.focus({ preventScroll: true });
    if (isFirst) window.scrollTo(0, 0);
    else if (body.getBoundingClientRect().top < 60) body.scrollIntoView({ block: 'start' });
    hasArrived = true;
  }

  function forward() {
    if (current < list.length - 1) return showQuestion(current + 1);
    confirmEnd();
  }

  function counts() {
    var done = list.filter(function (each) { return running.answers[each.q]; }).length;
    return { done: done, flags: list.filter(function (each) { return running.flags[each.q]; }).length, left: list.length - done };
  }

  function drawSheet() {
    var number = counts();
    sheet.replaceChildren(
      el('h2', { id: 'sheet' }, t('sheet')),
      el('ol.cells', {}, list.map(function (each, i) {
        var isDone = running.answers[each.q], isFlagged = running.flags[each.q];
        var words = (i === current ? ', ' + t('cellNow') : '') + ', ' + t(isDone ? 'cellDone' : 'cellEmpty') + (isFlagged ? ', ' + t('cellFlag') : '');
        return el('li', {}, button('.cell' + (isDone ? '.cell--done' : '') + (i === current ? '.cell--now' : '') + (isFlagged ? '.cell--flag' : ''),
          [String(i + 1), hidden(words)], function () { showQuestion(i); }, { 'aria-current': i === current && 'true' }));
      })),
      el('ul.legend', {},
        el('li', {}, el('span.cell.cell--done', { 'aria-hidden': 'true' }), t('cellDone') + ', ' + number.done),
        el('li', {}, el('span.cell.cell--flag', { 'aria-hidden': 'true' }), t('cellFlag') + ', ' + number.flags),
        el('li', {}, el('span.cell', { 'aria-hidden': 'true' }), t('cellEmpty') + ', ' + number.left)),
      el('p.mini', {}, t('savedAtOnce')));
  }

  // Before it is handed in, what is left is told; the way back leads to the first question without an answer.
  function confirmEnd() {
    takeTime();
    watch = Stopwatch();
    var number = counts();
    var empty = list.findIndex(function (each) { return !running.answers[each.q]; });
    var dialog = el('dialog.ask2', { 'aria-labelledby': 'end-t', close: function () { dialog.remove(); } },
      el('h2', { id: 'end-t' }, t('endTitle')),
      el('p', {}, number.left ? t('endLeft', { n: count(number.left, 'question') }) : t('endAll')),
      number.flags ? el('p', {}, t('endFlags', { n: number.flags })) : null,
      el('div.btns', {},
        button('.btn', t('handIn'), function () { dialog.close(); end(false); }),
        button('.btn.btn--quiet', number.left ? t('toEmpty') : t('stay'), function () {
          dialog.close();
          if (empty >= 0) showQuestion(empty);
        })));
    place.append(dialog);
    dialog.showModal();
  }

  function tick() {
    var left = running.deadline - Date.now();
    if (left <= 0) return end(true);
    clock.draw(left);
    if (left <= 300000 && left > 240000 && !warned.five) { warned.five = true; status.textContent = t('timeLeft', { time: count(5, 'minute') }); }
    // WCAG 2.2.1: warned with more than twenty seconds to ask for more, and ten times over.
    if (left <= 60000 && !warning.firstChild && running.more < 10) {
      warning.replaceChildren(el('p', {}, t('lastMinute')),
        button('.btn.btn--quiet', t('moreTime', { time: count(5, 'minute') }), function () {
          var deadline = running.deadline + 300000, more = running.more + 1;
          keep(function (running) {
            running.deadline = deadline;
            running.more = more;
          });
          warning.replaceChildren();
          warned = {};
          status.textContent = t('timeAdded', { time: count(5, 'minute') });
          tick();
          view.heading.focus({ preventScroll: true });
        }));
    }
  }

  function stop() {
    isOver = true;
    clearInterval(timer);
    if (removeKeys) removeKeys();
  }

  function end(isLate) {
    if (isOver) return;
    if (!isLate || watch) takeTime();
    stop();
    return keep(function () {}).then(function (isRunning) {
      if (isRunning) return handIn(running, exam).then(function (attempt) { leave(attempt, isLate); });
    });
  }

  // Another tab has handed it in.
  function leaveToOther() {
    return readLog().then(function () {
      var attempt = attemptsAt(exam.key).filter(function (each) { return each.seed === running.seed; })[0];
      say(t('handedIn'));
      go(attempt ? 'result=' + attempt.id : '', true);
    });
  }

  function leave(attempt, isLate) {
    if (isLate) say(t('timeOver'));
    go('result=' + attempt.id, true);
  }

  return { stop: stop };
}

// The clock: a ring and figures; told aloud at five minutes and at one, not every second.
function Clock(running, exam) {
  if (!running.deadline) return null;
  var whole = exam.minutes * running.share * 600;
  var ring = svg('circle', { class: 'ring__on', cx: 32, cy: 32, r: 28, pathLength: 100, 'stroke-dasharray': '100 100' });
  var figures = el('b');
  var element = el('p.exam__clock', { role: 'timer' },
    el('span.ring.ring--m', {}, svg('svg', { viewBox: '0 0 64 64', 'aria-hidden': 'true' }, [svg('circle', { cx: 32, cy: 32, r: 28 }), ring])), figures);
  return {
    element: element,
    draw: function (left) {
      var seconds = Math.ceil(left / 1000), minutes = Math.floor(seconds / 60);
      figures.textContent = minutes + ':' + ('0' + seconds % 60).slice(-2);
      ring.setAttribute('stroke-dasharray', Math.min(100 * left / whole, 100) + ' 100');
      element.classList.toggle('exam__clock--late', seconds <= 60);
      element.setAttribute('aria-label', t('timeLeft', { time: minutes ? count(minutes, 'minute') : count(seconds, 'second') }));
    }
  };
}
