// The programme: which of its tasks are done is read off the log, never ticked by hand.
function pathStart(path) {
  var started = log.records.filter(function (record) { return record.t === 'p' && record.path === path.key; });
  return started.length ? started[started.length - 1].at : 0;
}

function scopeOf(target) { return target.indexOf(':') < 0 ? 'page:' + target : target; }

// For each day of the programme whether each task is done. A task that comes twice is done twice, on two days.
function pathProgress(path) {
  var at = pathStart(path);
  var first = at ? startOf(dayOf(at)) : 0;
  var times = {};
  var days = path.days.map(function (day) {
    var tasks = day.tasks.map(function (task) {
      var key = task.kind + '\n' + task.target;
      times[key] = (times[key] || 0) + 1;
      return Boolean(at) && isDone(task, times[key], first);
    });
    return {
      day: day.day, title: day.title, tasks: day.tasks, done: tasks,
      isDone: tasks.every(Boolean) && tasks.length > 0, date: at ? dayOf(at) + day.day - 1 : 0
    };
  });
  return {
    at: at, days: days, today: at ? today() - dayOf(at) + 1 : 0, last: Math.max.apply(null, path.days.map(function (day) { return day.day; }).concat([1])),
    done: days.reduce(function (sum, day) { return sum + day.done.filter(Boolean).length; }, 0),
    of: days.reduce(function (sum, day) { return sum + day.done.length; }, 0)
  };
}

function isDone(task, times, since) {
  if (task.kind === 'read') {
    if (task.target.indexOf('section:') !== 0) return 'read:' + task.target in log.marks;
    return pagesOfSection(task.target.slice(8)).every(function (page) { return 'read:' + page.key in log.marks; });
  }
  if (task.kind === 'exam') return log.records.filter(function (record) { return record.t === 'x' && record.exam === task.target && record.pass; }).length >= times;
  if (task.kind === 'play') return log.records.filter(function (record) { return record.t === 'y' && record.play === task.target && record.at >= since; }).length >= times;
  if (task.kind === 'sheet') return finishedSheets(task.target).filter(function (record) { return record.at >= since; }).length >= times;
  // Practised: on as many days, five questions of the scope, or all when there are fewer.
  var inScope = {};
  var scope = scopeOf(task.target);
  var wanted = scope === 'wrong' || scope === 'all' ? bank.questions : questionsOf(scope);
  wanted.forEach(function (question) { inScope[question.id] = true; });
  var days = {};
  log.records.forEach(function (record) {
    if (record.t !== 'r' || record.m === 'exam' || record.at < since || !inScope[record.q]) return;
    var day = days[dayOf(record.at)] = days[dayOf(record.at)] || {};
    day[record.q] = true;
  });
  return Object.keys(days).filter(function (day) { return Object.keys(days[day]).length >= Math.min(5, wanted.length); }).length >= times;
}

function pagesOfSection(key) {
  return bank.pages.filter(function (page) { var section = bank.sections[page.section]; return section && section.key === key; });
}

function taskLink(task) {
  if (task.kind === 'practice') return practiceLink(scopeOf(task.target));
  if (task.kind === 'exam') return linkTo('exam=' + encodeURIComponent(task.target));
  if (task.kind === 'play') return linkTo('play=' + encodeURIComponent(task.target));
  if (task.target.indexOf('section:') === 0) {
    var section = named(bank.sections, task.target.slice(8));
    return section ? new URL(section.path, bookFolder).href : home;
  }
  return task.target in bank.pageByKey ? pageLink(bank.pageByKey[task.target]) : home;
}

function taskList(day) {
  return el('ul.tasks', {}, day.tasks.map(function (task, i) {
    return el('li.task' + (day.done[i] ? '.task--done' : ''), {}, el('a', { href: taskLink(task) },
      el('span.task__m', { 'aria-hidden': 'true' }, day.done[i] ? icon('check') : null),
      el('span.task__k.mini', {}, t('task.' + task.kind)), el('span.task__t', {}, task.title),
      day.done[i] ? hidden(', ' + t('done')) : null));
  }));
}

function startPath(path, redraw) {
  return button('.btn', t('startPath'), function () {
    append([{ t: 'p', path: path.key, at: Date.now() }]).then(redraw);
  });
}

// What of the programme is for today: the day's own tasks and those left from earlier days.
function pathToday(path, redraw) {
  var progress = pathProgress(path);
  var head = el('h2', {}, path.title);
  if (!progress.at) {
    return [head, el('p.note', {}, t('pathNew', { days: count(progress.last, 'day'), tasks: count(progress.of, 'task') })),
      el('div.btns', {}, startPath(path, redraw), el('a.btn.btn--text', { href: new URL(path.path, bookFolder).href }, t('pathSee')))];
  }
  var now = progress.days.filter(function (day) { return day.day === progress.today; });
  var late = progress.days.filter(function (day) { return day.day < progress.today && !day.isDone; });
  var parts = [head, el('p.note', {}, progress.today > progress.last
    ? t('pathOver', { n: progress.done, of: progress.of }) : t('pathDay', { n: progress.today, of: progress.last })), strip(progress)];
  now.forEach(function (day) { parts.push(el('h3.tasks__h', {}, t('todayIs', { title: day.title })), taskList(day)); });
  if (!now.length && progress.today <= progress.last) parts.push(el('p', {}, t('pathRest')));
  if (late.length) {
    parts.push(el('h3.tasks__h', {}, t('pathLate')));
    late.slice(0, 3).forEach(function (day) {
      parts.push(taskList({
        tasks: day.tasks.filter(function (task, i) { return !day.done[i]; }), done: day.tasks.filter(function (task, i) { return !day.done[i]; }).map(function () { return false; })
      }));
    });
    if (late.length > 3) parts.push(el('p.mini', {}, t('pathLateMore', { n: count(late.length - 3, 'day') })));
  }
  parts.push(el('p', {}, el('a.more', { href: new URL(path.path, bookFolder).href }, t('pathSee'), icon('right'))));
  return parts;
}

// The days as leaves: done, today, ahead.
function strip(progress) {
  var byDay = {};
  progress.days.forEach(function (day) { byDay[day.day] = day; });
  var rects = [];
  for (var n = 1; n <= progress.last; n++) {
    var isNow = n === progress.today;
    rects.push(svg('rect', { x: (n - 1) * 13 + (isNow ? 1 : 0), y: isNow ? 1 : byDay[n] ? 0 : 6, width: isNow ? 7 : 9, height: isNow ? 16 : byDay[n] ? 18 : 6,
      class: isNow ? 'now' : byDay[n] && byDay[n].isDone ? 'on' : 'off' }));
  }
  return svg('svg', { class: 'leaves leaves--path', viewBox: '0 0 ' + (progress.last * 13 - 4) + ' 18', width: progress.last * 13 - 4, height: 18,
    role: 'img', 'aria-label': t('tasksDone', { n: progress.done, of: progress.of }) }, rects);
}
