/** Makes elements. Text is always text, never markup. */

export function element(name, properties = {}, ...children) {
  const {aria, ...plain} = properties;
  const made = Object.assign(document.createElement(name), plain);
  Object.entries(aria || {}).forEach(([key, value]) => made.setAttribute(`aria-${key}`, value));
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export function refusal(message) {
  return element('div', {className: 'alert alert-danger', role: 'alert'}, message);
}

/** A table whose cells know the title of their column, so that they can stand below each other on a narrow page. */
export function table(caption, titles, rows, className = '') {
  return element('table', {className: `table officeflow-table ${className}`},
      element('caption', {className: 'sr-only'}, caption),
      element('thead', {}, element('tr', {}, titles.map((title) => {
        const head = element('th', {}, title);
        head.scope = 'col';
        return head;
      }))),
      element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((content, column) => {
        const cell = element('td', {}, content);
        cell.dataset.title = titles[column];
        return cell;
      })))));
}
