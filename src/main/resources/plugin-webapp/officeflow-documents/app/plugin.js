/** The tab "Documents" of a task: lists the documents of its case, hands them out, and attaches new ones. */
import {words} from './words.js';

const ENDINGS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.txt,.csv';
const LIMIT = 10 * 1024 * 1024;

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Read at each request: the token changes with every login. */
function token() {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

/** The answer as an object; a refusal becomes an error with the server's words. */
async function ask(address, options = {}) {
  let response;
  try {
    response = await fetch(address, {credentials: 'same-origin', cache: 'no-store', ...options});
  } catch {
    throw new Error(words.noAnswer);
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) {
    return answer;
  }
  if (response.status === 401) {
    throw new Error(words.loginEnded);
  }
  throw new Error(answer.message || words.refused(response.status));
}

class DocumentsTab {
  constructor(node, taskId) {
    this.address = `${root}/api/tasks/${encodeURIComponent(taskId)}/documents`;
    this.node = node;
    this.list = element('div');
    this.said = element('div', {className: 'said'});
    this.said.setAttribute('role', 'status');
    this.input = element('input', {type: 'file', accept: ENDINGS, multiple: true, hidden: true});
    this.button = element('button', {type: 'button', className: 'btn btn-default'}, words.attach);
    this.button.addEventListener('click', () => this.input.click());
    this.input.addEventListener('change', () => this.attach([...this.input.files]));
    const hint = element('p', {className: 'text-muted'}, words.hint);
    node.append(element('div', {className: 'officeflow-documents'}, this.list, this.button, this.input, hint, this.said));
  }

  say(text, refused) {
    this.said.replaceChildren(
        ...(text ? [element('div', {className: refused ? 'alert alert-danger' : 'alert alert-success'}, text)] : []));
  }

  async show() {
    try {
      const documents = await ask(this.address);
      this.list.replaceChildren(documents.length ? this.table(documents) : this.nothing());
    } catch (refusal) {
      this.button.disabled = true;
      this.say(refusal.message, true);
    }
  }

  nothing() {
    return element('p', {className: 'none'}, words.nothing);
  }

  table(documents) {
    const heads = [words.document, words.size, words.attachedBy, words.when].map((title) => {
      const head = element('th', {}, title);
      head.scope = 'col';
      return head;
    });
    const rows = documents.map((document) => element('tr', {},
        element('td', {}, element('a', {
          href: `${this.address}/${encodeURIComponent(document.id)}`, download: document.fileName
        }, document.fileName)),
        element('td', {}, words.bytes(document.size)),
        element('td', {}, document.attachedBy),
        element('td', {}, words.moment(document.attachedAt))));
    return element('table', {className: 'table'},
        element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
  }

  async attach(files) {
    this.button.disabled = true;
    const kept = [];
    const refusals = [];
    for (const file of files) {
      this.say(words.attaching(file.name), false);
      try {
        await this.send(file);
        kept.push(file.name);
      } catch (refusal) {
        refusals.push(`${file.name}: ${refusal.message}`);
      }
    }
    this.input.value = '';
    this.button.disabled = false;
    if (!this.node.isConnected) {
      return;
    }
    await this.show();
    this.say(refusals.length ? refusals.join(' ') : words.attached(kept.join(', ')), refusals.length > 0);
    this.button.focus();
  }

  async send(file) {
    if (file.size > LIMIT) {
      throw new Error(words.tooLarge);
    }
    await ask(`${this.address}?fileName=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: {'Content-Type': 'application/octet-stream', 'X-XSRF-TOKEN': token()},
      body: file
    });
  }
}

export default {
  id: 'officeflow-documents',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: words.documents},
  render(node, {taskId}) {
    new DocumentsTab(node, taskId).show();
  }
};
