/** Makes elements. Text is always text, never markup. */

export function element(name, properties = {}, ...children) {
  const {data, aria, ...plain} = properties;
  const made = Object.assign(document.createElement(name), plain);
  Object.entries(aria || {}).forEach(([key, value]) => made.setAttribute(`aria-${key}`, value));
  Object.assign(made.dataset, data || {});
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A button that does something; busy while it does. */
export function button(words, className, action) {
  const made = element('button', {type: 'button', className}, words);
  made.addEventListener('click', () => busy(made, action));
  return made;
}

/** Lets nobody press it a second time before the first is done. */
export async function busy(pressed, action) {
  pressed.disabled = true;
  try {
    await action();
  } finally {
    pressed.disabled = false;
  }
}

let ids = 0;

/** A label and its field, tied to each other. */
export function labelled(words, field, className = 'form-group') {
  field.id = field.id || `officeflow-${++ids}`;
  return element('div', {className}, element('label', {htmlFor: field.id}, words), field);
}

export function cell(content, className = '', title = '') {
  return element('td', {className, data: title ? {title} : {}}, ...(Array.isArray(content) ? content : [content]));
}

/** The first row of a table: titles, each with its class where it has one. */
export function heads(titles) {
  return element('thead', {}, element('tr', {}, titles.map(([title, className = '']) => {
    const head = element('th', {className}, title);
    head.scope = 'col';
    return head;
  })));
}

/** A table of rows as the forms' tables are: columns by key. */
export function table(caption, columns, rows) {
  return element('table', {className: 'table table-condensed'},
      element('caption', {}, caption),
      heads(columns.map(([, ...title]) => title)),
      element('tbody', {}, rows.map((row) => element('tr', {},
          columns.map(([key, title, className = '']) => cell(row[key] == null ? '' : String(row[key]), className, title))))));
}
