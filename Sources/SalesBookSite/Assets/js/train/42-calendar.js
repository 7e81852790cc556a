// The programme's own page: progress, a calendar of its weeks, ticks on the list of days that the page already has.
function PathPage(place, path) {
  function redraw() { PathPage(place, path); }
  var progress = pathProgress(path);
  var children;
  if (!progress.at) {
    children = [el('p.note', {}, t('pathNew', { days: count(progress.last, 'day'), tasks: count(progress.of, 'task') })),
      el('div.btns', {}, startPath(path, redraw))];
  } else {
    children = [el('p.pathnow', {}, progress.today > progress.last
      ? t('pathOver', { n: progress.done, of: progress.of }) : t('pathDay', { n: progress.today, of: progress.last }) + '. ' + t('tasksDone', { n: progress.done, of: progress.of })),
      calendar(progress),
      el('div.btns', {}, button('.btn.btn--text', t('pathRestart'), function () {
        confirmWith(t('pathRestartAsk'), t('pathRestart'), function () { append([{ t: 'p', path: path.key, at: Date.now() }]).then(redraw); });
      }))];
  }
  place.replaceChildren.apply(place, children);
  progress.days.forEach(tickDay);
}

function tickDay(day) {
  document.querySelectorAll('[data-day="' + day.day + '"]').forEach(function (part) {
    part.classList.toggle('pathday--done', day.isDone);
    var boxes = part.querySelectorAll('li[data-kind]');
    boxes.forEach(function (item, i) {
      item.classList.toggle('task--done', Boolean(day.done[i]));
      var old = item.querySelector('.task__tick');
      if (old) old.remove();
      if (day.done[i]) item.append(el('span.task__tick', {}, icon('check'), t('done')));
    });
  });
}

// Weeks from Monday; each day says its date, its number in the programme, and how it stands.
function calendar(progress) {
  var byDate = {};
  progress.days.forEach(function (day) { byDate[day.date] = day; });
  var first = dayOf(progress.at), last = first + progress.last - 1;
  // 1970-01-01 was a Thursday.
  var start = first - (first + 3) % 7, end = last + 6 - (last + 3) % 7;
  var head = el('tr');
  for (var i = 0; i < 7; i++) head.append(el('th', { scope: 'col' }, weekdayFormat.format(new Date(startOf(start + i)))));
  var body = el('tbody');
  for (var week = start; week <= end; week += 7) {
    var row = el('tr');
    for (var day = week; day < week + 7; day++) row.append(cellOf(day, byDate[day], first, last));
    body.append(row);
  }
  return el('table.cal', {}, el('caption', {}, t('calendar', { from: shortDate(progress.at), to: shortDate(startOf(last)) })), el('thead', {}, head), body);
}

function cellOf(day, task, first, last) {
  var time = startOf(day);
  var isIn = day >= first && day <= last;
  var state = !isIn ? '' : !task ? 'rest' : task.isDone ? 'done' : day === today() ? 'now' : day < today() ? 'late' : 'ahead';
  var number = new Date(time).getDate();
  return el('td.cal__d' + (state ? '.cal__d--' + state : '') + (day === today() ? '.cal__d--today' : ''), { 'aria-current': day === today() && 'date' },
    el('span.cal__n', {}, String(number)),
    state ? hidden(', ' + t('cal.' + state)) : null,
    state === 'done' ? icon('check') : state === 'late' ? icon('clock') : state === 'ahead' || state === 'now' ? el('span.cal__t', { 'aria-hidden': 'true' }, String(task.tasks.length)) : null);
}
