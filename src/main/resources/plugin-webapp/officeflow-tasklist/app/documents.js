/** The tab "Documents" of a task: lists the documents of its case, hands them out, and attaches new ones. */
import {element, table} from './elements.js';
import {address, ask, send} from './office.js';
import {words} from './words.js';

const ENDINGS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.txt,.csv';
const LIMIT = 10 * 1024 * 1024;

class DocumentsTab {
  constructor(node, taskId) {
    this.taskId = taskId;
    this.node = node;
    this.list = element('div');
    this.said = element('div', {className: 'said', role: 'status'});
    this.input = element('input', {type: 'file', accept: ENDINGS, multiple: true, hidden: true});
    this.button = element('button', {type: 'button', className: 'btn btn-default'}, words.attach);
    this.button.addEventListener('click', () => this.choose());
    this.input.addEventListener('change', () => this.attach([...this.input.files]));
    this.kind = element('select', {className: 'form-control', aria: {label: words.documentKind}, hidden: true});
    this.hint = element('p', {className: 'text-muted'}, words.attachHint);
    node.append(element('div', {className: 'officeflow-tab officeflow-documents'},
        this.list, this.kind, this.button, this.input, this.hint, this.said));
  }

  say(text, refused) {
    this.said.replaceChildren(
        ...(text ? [element('div', {className: refused ? 'alert alert-danger' : 'alert alert-success'}, text)] : []));
  }

  /** Where it matters what a document is, nobody attaches one without saying so. */
  choose() {
    if (!this.kind.hidden && !this.kind.value) {
      this.say(words.chooseKind, true);
      this.kind.focus();
    } else {
      this.input.click();
    }
  }

  async offerKinds() {
    const kinds = await ask(address('tasks', this.taskId, 'documents', 'kinds'));
    this.kind.hidden = !kinds.length;
    this.hint.textContent = kinds.length ? words.attachHintApart : words.attachHint;
    this.kind.replaceChildren(
        element('option', {value: ''}, words.documentKind),
        ...kinds.map(({key, said}) => element('option', {value: key}, said)));
  }

  async open() {
    await this.show();
    await this.offerKinds().catch((refusal) => this.say(refusal.message, true));
  }

  async show() {
    try {
      const documents = await ask(address('tasks', this.taskId, 'documents'));
      this.list.replaceChildren(documents.length
        ? table(words.documents, words.documentHeads, documents.map((document) => this.row(document)))
        : element('p', {className: 'none'}, words.noDocuments));
    } catch (refusal) {
      this.button.disabled = true;
      this.say(refusal.message, true);
    }
  }

  row({id, fileName, size, attachedBy, attachedAt}) {
    return [
      element('a', {href: address('tasks', this.taskId, 'documents', id), download: fileName}, fileName),
      words.size(size),
      attachedBy,
      words.moment(new Date(attachedAt))
    ];
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
    this.say(refusals.length ? refusals.join(' ') : words.attached(kept), refusals.length > 0);
    this.button.focus();
  }

  async send(file) {
    if (file.size > LIMIT) {
      throw new Error(words.tooLarge);
    }
    const named = `fileName=${encodeURIComponent(file.name)}`;
    const query = this.kind.value ? `${named}&kind=${encodeURIComponent(this.kind.value)}` : named;
    await send(`${address('tasks', this.taskId, 'documents')}?${query}`, file);
  }
}

export const tab = {
  id: 'officeflow-documents',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: words.documents},
  render(node, {taskId}) {
    new DocumentsTab(node, taskId).open();
  }
};
