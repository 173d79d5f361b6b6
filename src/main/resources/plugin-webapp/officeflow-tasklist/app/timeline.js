/** The tab "Timeline" of a task: what happened in its case so far. */
import {element, refusal, table} from './elements.js';
import {address, ask} from './office.js';
import {words} from './words.js';

function who({who, onBehalfOf}) {
  if (!who) {
    return words.officeflow;
  }
  return onBehalfOf ? words.inPlaceOf(who, onBehalfOf) : who;
}

function details({detail, before, after}) {
  return [
    detail,
    before && element('div', {}, element('del', {}, before), ' → ', element('ins', {}, after))
  ];
}

function row(entry) {
  const at = new Date(entry.at);
  return [
    element('time', {dateTime: entry.at, title: words.fullMoment(at)}, words.moment(at)),
    who(entry),
    entry.what,
    details(entry)
  ];
}

async function show(node, taskId) {
  try {
    const {reference, entries} = await ask(address('tasks', taskId, 'timeline'));
    const title = words.timelineOf(reference);
    node.replaceChildren(element('h3', {}, title),
        entries.length
          ? table(title, words.timelineHeads, entries.map(row), 'officeflow-timeline-entries')
          : element('p', {}, words.nothingHappened));
  } catch (fault) {
    node.replaceChildren(refusal(fault.message));
  }
}

export const tab = {
  id: 'officeflow-timeline',
  pluginPoint: 'tasklist.task.detail',
  priority: 890,
  properties: {label: words.timeline},
  render(node, {taskId}) {
    node.className = 'officeflow-tab';
    node.append(element('p', {}, words.loading));
    show(node, taskId);
  }
};
