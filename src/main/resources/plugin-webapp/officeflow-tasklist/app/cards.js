/** Each card of the list says which case it is of, what that is about, and when it is due. */
import {element} from './elements.js';
import {words} from './words.js';

/** The engine writes the zone without a colon, which not every browser reads. */
function moment(text) {
  return new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

function dueDate(task) {
  const due = moment(task.due);
  const overdue = due < new Date();
  return element('div', {className: overdue ? 'officeflow-due officeflow-overdue' : 'officeflow-due'},
      `${words.due} `,
      element('time', {dateTime: due.toISOString(), title: words.fullMoment(due)}, words.moment(due)),
      overdue && element('strong', {}, ` ${words.overdue}`));
}

export const card = {
  id: 'officeflow-card',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render(node, data, {task}) {
    const about = task.about || {};
    node.className = 'officeflow-card';
    node.append(...[
      about.subject && element('div', {className: 'officeflow-subject'}, about.subject),
      about.reference && element('div', {className: 'officeflow-reference'}, about.reference),
      task.due && dueDate(task)
    ].filter(Boolean));
  }
};
