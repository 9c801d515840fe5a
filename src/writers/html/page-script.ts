/**
 * Puts a search box and, for columns with few different words, a choice above every searchable table below `root`. It only hides rows;
 * without it everything is there. A text and no function: it is the same in every bundle, and so are the bytes of a report.
 */
export const filterTables = `(root, zh) => {
  const say = (a, b) => (zh ? a : b);
  const make = (tag, props, ...children) => {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...children);
    return node;
  };
  const words = (cell) => cell.textContent.replace(/\\s+/g, ' ').trim();
  const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\\s+/g, '');
  const choices = (table, rows) => {
    const heads = table.tHead && table.tHead.rows.length === 1 ? [...table.tHead.rows[0].cells] : [];
    return heads.flatMap((head, column) => {
      const cells = rows.map((row) => row.cells[column]).filter((cell) => cell && cell.colSpan === 1);
      if (cells.some((cell) => cell.classList.contains('n'))) return [];
      const values = [...new Set(cells.map(words))];
      const few = values.length > 1 && values.length <= 8 && values.length * 2 <= rows.length;
      return few && values.every((value) => value.length <= 24) ? [{ head: words(head), column, values }] : [];
    }).slice(0, 3);
  };
  for (const box of root.querySelectorAll('.searchable')) {
    const table = box.querySelector('table');
    const all = [...table.tBodies].flatMap((body) => [...body.rows]);
    const rows = all.filter((row) => !row.matches('.group, .total'));
    if (rows.length < 5) continue;
    const status = make('span', { role: 'status' });
    const search = make('input', { type: 'search', autocomplete: 'off' });
    const selects = choices(table, rows).map(({ head, column, values }) => {
      const select = make('select', {}, make('option', { value: '', textContent: say('全部', 'all') }));
      for (const value of values) select.append(make('option', { value, textContent: value }));
      return { select, column, label: make('label', {}, head + ' ', select) };
    });
    const show = () => {
      const asked = plain(search.value);
      let shown = 0;
      let group = null;
      for (const row of all) {
        if (row.classList.contains('group')) {
          group = row;
          group.hidden = asked !== '' || selects.some(({ select }) => select.value !== '');
          continue;
        }
        if (row.classList.contains('total')) {
          row.hidden = group !== null && group.hidden;
          continue;
        }
        const chosen = selects.every(({ select, column }) =>
          select.value === '' || (row.cells[column] !== undefined && words(row.cells[column]) === select.value));
        row.hidden = !(chosen && plain((group === null ? '' : group.textContent) + row.textContent).includes(asked));
        if (row.hidden) continue;
        shown += 1;
        if (group !== null) group.hidden = false;
      }
      status.textContent = say('显示 ' + shown + ' / ' + rows.length + ' 行', shown + ' of ' + rows.length + ' rows');
    };
    const clear = make('button', { type: 'button', textContent: say('清除', 'clear') });
    clear.addEventListener('click', () => {
      search.value = '';
      for (const { select } of selects) select.value = '';
      show();
      search.focus();
    });
    search.addEventListener('input', show);
    for (const { select } of selects) select.addEventListener('change', show);
    const tools = make('div', { className: 'tools' }, make('label', {}, say('筛选 ', 'filter '), search));
    tools.append(...selects.map(({ label }) => label), clear, status);
    tools.setAttribute('role', 'search');
    tools.setAttribute('aria-label', words(table.caption));
    box.before(tools);
    show();
  }
}`;

/** The one script of the page. */
export const pageScript = `
(${filterTables})(document, document.documentElement.lang.startsWith('zh'));
`;
