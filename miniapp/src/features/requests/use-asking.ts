import { useRef, useState } from 'react';
import { can, REQUEST_LIMITS } from '@anqi/shared';
import { askText } from '@anqi/shared/wording/ui/ask';
import { request, uploads, type Named, type RequestRow, type RequestView, type Session } from '../../api';
import { clock } from '../../platform/clock';
import { randomKey } from '../../platform/random-key';
import { scroll } from '../../platform/scroll';
import { useText } from '../../ui';
import { useKeptForm } from '../use-kept-form';
import { askDraft, askFaults, emptyAsk, saidIn, type AskForm } from './ask-form';
import { contactStore } from './contact-store';
import type { SendingState } from './use-sending';

export interface AskingPlace {
  session: Session;
  enterprise: Named;
  /** Submitted on the enterprise's behalf. */
  isBehalf: boolean;
  formName: string;
  onSend: SendingState['send'];
  onAdded: (request: RequestView) => void;
  /** Called in the tap itself, where there is nothing left to mend. */
  onSubmit: () => void;
}

/** So many characters tell one request from another in the queue. */
const LABEL = 12;
const FIELDS = ['category', 'words', 'photos', 'contactPhone'] as const;
const IDS = {
  category: 'ask-category-label',
  words: 'ask-words',
  photos: 'ask-photos-label',
  contactPhone: 'ask-contact-phone',
};

type Errors = Record<(typeof FIELDS)[number], string | null>;

/** The form of one request: what is wrong with it, what is alike already, and its way out. */
export function useAsking({
  session,
  enterprise,
  isBehalf,
  formName,
  onSend,
  onAdded,
  onSubmit,
}: AskingPlace) {
  const say = useText(askText);
  const accountId = session.account.id;
  const { form, change, forget } = useKeptForm<AskForm>(formName, () =>
    emptyAsk(isBehalf ? { name: '', phone: '' } : lastContact(session), firstChannel(session)),
  );
  const [tried, setTried] = useState(false);
  const [looking, setLooking] = useState(false);
  const [similar, setSimilar] = useState<RequestRow[]>([]);
  const underWay = useRef(false);
  const whom = { enterpriseId: enterprise.id, isBehalf };

  const errors = (): Errors => {
    const faults = askFaults(form);
    const hasRefused = form.photos.some(({ shelfId }) => uploads.stateOf(shelfId)?.kind === 'refused');
    return {
      category: faults.category ? say(faults.category) : null,
      words: faults.words ? say(faults.words, { n: REQUEST_LIMITS.leastWords }) : null,
      photos: hasRefused ? say('photos.refused') : null,
      contactPhone: faults.contactPhone ? say(faults.contactPhone) : null,
    };
  };

  const send = () => {
    const body = askDraft(form, whom);
    if (body === null) return;
    const { photos, contactName, contactPhone } = form;
    if (!isBehalf) contactStore.write(accountId, { name: contactName.trim(), phone: contactPhone.trim() });
    const said = saidIn(body, photos);
    const key = form.sentAs?.said === said ? form.sentAs.key : randomKey();
    forget();
    onSend({ key, asks: { body }, photos, label: `${body.words.slice(0, LABEL)}…`, at: clock.now() });
  };

  /** What is alike is offered first; where nobody answers, the request matters more. */
  const submit = async () => {
    setTried(true);
    const wrong = FIELDS.find((field) => errors()[field] !== null);
    if (wrong !== undefined) return scroll.toField(IDS[wrong]);
    if (underWay.current) return;
    onSubmit();
    underWay.current = true;
    setLooking(true);
    const { enterpriseId } = whom;
    const found = await request('POST /requests/similar', {
      body: { enterpriseId, words: form.words.trim() },
    });
    underWay.current = false;
    setLooking(false);
    if (found.ok && found.value.items.length > 0) setSimilar(found.value.items);
    else send();
  };

  const added = (view: RequestView) => {
    forget();
    form.photos.forEach(uploads.forget);
    onAdded(view);
  };

  const none: Errors = { category: null, words: null, photos: null, contactPhone: null };
  return {
    form,
    change,
    errors: tried ? errors() : none,
    looking,
    similar,
    dismiss: () => setSimilar([]),
    submit,
    send,
    added,
  };
}

const lastContact = ({ account }: Session) =>
  contactStore.read(account.id) ?? { name: account.name, phone: '' };

/** The centre sits at the telephone, an officer stands at the gate. */
const firstChannel = ({ roles }: Session): AskForm['channel'] =>
  can(roles, 'request.submit', ['district']) ? 'hotline' : 'visit';
