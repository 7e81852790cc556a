// A question on a slip. `Question(question, seed)` gives an object with
//   element     what to put on the page; `heading` in it takes the focus
//   response()  what is answered, as the engine reads it; '' when nothing is
//   isComplete() whether there is enough to check
//   restore(r)  shows an earlier answer
//   lock(result) shows what was right, and takes no more answers; without a result it only stops
//   key(n)      the n-th option is chosen by its number key
// and calls `changed` after every change.
var serial = 0;

function Question(question, seed, changed) {
  var shapes = { single: choiceQuestion, multiple: choiceQuestion, order: orderQuestion, match: matchQuestion, blank: blankQuestion };
  var id = 'q' + (++serial);
  var view = shapes[question.type](question, seed, changed || function () {}, id);
  view.question = question;
  view.id = id;
  return view;
}

function shuffled(count, seed, question) {
  return engine.shuffle(mixed(seed, question.index), count);
}
// Another seed for each question of a session, the same after a reload.
function mixed(seed, number) { return String((Number(seed) % 1e12) * 1000 + number + 1); }

function questionHeading(question, id, hint) {
  return el('div.ask__q', { id: id, tabindex: '-1' }, hint && el('span.mini.ask__hint', {}, hint), markup(el('div.ask__prompt'), question.prompt));
}

var letters = { ru: 'АБВГДЕЖЗИКЛМ', uk: 'АБВГДЕЄЖЗИКЛ' }[lang.slice(0, 2)] || 'ABCDEFGHIJKL';

function choiceQuestion(question, seed, changed, id) {
  var several = question.type === 'multiple';
  var order = shuffled(question.options.length, seed, question);
  var heading = questionHeading(question, id, several ? t('severalRight') : '');
  var rows = order.map(function (option, place) {
    var input = el('input', { type: several ? 'checkbox' : 'radio', name: id, value: String(option), change: changed });
    var mark = el('span.opt__mark', { 'aria-hidden': 'true' }, several ? icon('check') : letters[place] || String(place + 1));
    var text = el('span.opt__text', {}, markup(el('span'), question.options[option]));
    return { option: option, input: input, mark: mark, text: text, element: el('label.opt' + (several ? '.opt--box' : ''), {}, input, mark, text) };
  });

  function chosen() {
    return rows.filter(function (row) { return row.input.checked; }).map(function (row) { return row.option; })
      .sort(function (a, b) { return a - b; });
  }

  function draw(row, kind, word, note) {
    row.element.classList.add('opt--' + kind);
    if (kind !== 'other') row.mark.replaceChildren(icon(kind === 'right' ? 'yes' : 'no'));
    else if (several) row.mark.replaceChildren(letters[rows.indexOf(row)]);
    if (word) row.text.prepend(el('span.opt__word', {}, word));
    if (note) row.text.append(markup(el('span.opt__note'), note));
  }

  return {
    element: el('div.ask__body', {}, heading,
      el('div.opts', { role: several ? 'group' : 'radiogroup', 'aria-labelledby': id }, rows.map(function (row) { return row.element; }))),
    heading: heading,
    response: function () { return chosen().join(','); },
    isComplete: function () { return chosen().length > 0; },
    restore: function (response) {
      var list = response ? response.split(',').map(Number) : [];
      rows.forEach(function (row) { row.input.checked = list.indexOf(row.option) >= 0; });
    },
    key: function (number) {
      var row = rows[number - 1];
      if (!row || row.input.disabled) return false;
      row.input.checked = several ? !row.input.checked : true;
      row.input.focus();
      changed();
      return true;
    },
    lock: function (result) {
      var picked = chosen();
      rows.forEach(function (row) {
        row.input.disabled = true;
        if (!result) return;
        var isRight = result.right.indexOf(row.option) >= 0;
        var isPicked = picked.indexOf(row.option) >= 0;
        var word = isRight ? (isPicked ? t('yourRight') : several && picked.length ? t('missedRight') : t('rightAnswer'))
          : isPicked ? t('yourWrong') : '';
        draw(row, isRight ? 'right' : isPicked ? 'wrong' : 'other', word, (isPicked || isRight) && result.feedback[row.option]);
      });
    }
  };
}

function blankQuestion(question, seed, changed, id) {
  var heading = el('div.ask__q', { id: id, tabindex: '-1' });
  var prompt = markup(el('div.ask__prompt.ask__prompt--gaps'), question.prompt);
  heading.append(prompt);
  var body = el('div.ask__body', { role: 'group', 'aria-labelledby': id }, heading);
  var places = Array.prototype.slice.call(prompt.querySelectorAll('.gap'));
  // A short answer has its own line, under the question.
  if (question.lonely || !places.length) {
    places.forEach(function (place) { place.remove(); });
    prompt.querySelectorAll('p').forEach(function (p) { if (!p.textContent.trim() && !p.querySelector('img')) p.remove(); });
    places = [el('span')];
    body.append(el('div.short', {}, el('label.short__label', { for: id + '-0' }, t('yourAnswer')), places[0]));
  }
  var gaps = places.map(function (place, i) {
    var input = el('input.gap__in', {
      type: 'text', id: id + '-' + i, autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false',
      enterkeyhint: 'done', 'aria-label': question.lonely ? false : t('gapOf', { n: i + 1, of: places.length }), input: changed
    });
    var holder = el('span.gap' + (question.lonely ? '.gap--line' : ''), {}, input);
    place.replaceWith(holder);
    return { input: input, holder: holder };
  });

  return {
    element: body,
    heading: heading,
    response: function () {
      var texts = gaps.map(function (gap) { return gap.input.value.replace(/[\u001F\n]/g, ' ').trim(); });
      return texts.some(Boolean) ? texts.join('\u001F') : '';
    },
    isComplete: function () { return gaps.every(function (gap) { return gap.input.value.trim(); }); },
    missing: function () {
      var left = gaps.filter(function (gap) { return !gap.input.value.trim(); }).length;
      return left && gaps.length > 1 ? t('gapsLeft', { n: count(left, 'gap') }) : '';
    },
    restore: function (response) {
      (response || '').split('\u001F').forEach(function (text, i) { if (gaps[i]) gaps[i].input.value = text; });
    },
    key: function () { return false; },
    lock: function (result) {
      gaps.forEach(function (gap, i) {
        gap.input.readOnly = true;
        gap.input.tabIndex = -1;
        if (!result) return;
        var item = result.items[i];
        var written = gap.input.value.trim();
        var isRight = item === 1 || item === 2;
        var shown = el('span.gap__done.gap__done--' + (isRight ? 'right' : 'wrong'), {},
          icon(isRight ? 'yes' : 'no'), hidden(isRight ? t('yourRight') + ': ' : t('yourWrong') + ': '), written || t('empty'));
        gap.holder.replaceChildren(shown);
        if (item === 2) gap.holder.append(el('span.gap__note', {}, t('slip', { word: result.right[i] })));
        if (!isRight) gap.holder.append(el('span.gap__note', {}, t('rightIs', { word: result.right[i] })));
      });
    }
  };
}
