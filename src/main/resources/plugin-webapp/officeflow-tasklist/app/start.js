/** The page from which a person starts a procedure. The form opens in the dialog that Tasklist has for it. */
import {element, refusal} from './elements.js';
import {address, ask} from './office.js';
import {words} from './words.js';

function procedureCard({key, name, sentence}) {
  return element('li', {},
      element('a', {className: 'officeflow-procedure', href: `#/?processStart=${encodeURIComponent(key)}`},
          element('h2', {}, name),
          sentence && element('p', {}, sentence)));
}

async function show(node) {
  try {
    const procedures = await ask(address('procedures'));
    node.replaceChildren(procedures.length
      ? element('ul', {className: 'officeflow-procedures'}, procedures.map(procedureCard))
      : element('p', {}, words.nothingToStart));
  } catch (fault) {
    node.replaceChildren(refusal(fault.message));
  }
}

export const page = {
  id: 'officeflow-start-page',
  pluginPoint: 'tasklist.route',
  properties: {path: '/start', label: words.startProcedure},
  render(node) {
    const list = element('div', {}, element('p', {}, words.loading));
    node.className = 'officeflow-start-page';
    node.append(element('main', {},
        element('h1', {}, words.startProcedure), element('p', {className: 'lead'}, words.startHint), list));
    show(list);
  }
};

/** Takes the place of Tasklist's own entry; Tasklist looks for it by that name when its dialog is closed. */
export const navigation = {
  id: 'start-process-action officeflow-start',
  pluginPoint: 'tasklist.navbar.action',
  priority: 110,
  render(node) {
    node.append(element('a', {href: '#/start'},
        element('span', {className: 'glyphicon glyphicon-list-alt', ariaHidden: 'true'}), ` ${words.startProcedure}`));
  }
};

/** On a narrow page the navigation is folded away. */
export const here = {
  id: 'officeflow-start-here',
  pluginPoint: 'tasklist.list',
  priority: 900,
  render(node) {
    node.append(element('a', {className: 'btn btn-default officeflow-start-here', href: '#/start'}, words.startProcedure));
  }
};
