import { REQUEST_LIMITS } from '@anqi/shared';
import { askText } from '@anqi/shared/wording/ui/ask';
import type { Problem } from '../../api';
import { Button, Field, List, Page, Segmented, SwitchRow, TextField, useText } from '../../ui';
import { QueueStrip } from '../home/queue-strip';
import { useReminders } from '../messages/use-reminders';
import { ProblemNote } from '../problem-note';
import { lengthOf } from './ask-form';
import { CategoryField } from './category-field';
import { ContactField } from './contact-field';
import { PhotoField } from './photo-field';
import { SimilarSheet } from './similar-sheet';
import { useAsking, type AskingPlace } from './use-asking';
import { WhomLine } from './whom';

export interface AskScreenProps extends Omit<AskingPlace, 'isBehalf' | 'onSubmit'> {
  /** Why it was refused when it was sent. */
  problem: Problem | null;
  onOther: (() => void) | null;
}

/** One page: what it is about, in words, with photos; contact and urgency are mostly right already. */
export function AskScreen(props: AskScreenProps) {
  const say = useText(askText);
  const { session, enterprise, onOther } = props;
  const isBehalf = session.enterprises.length === 0;
  const reminders = useReminders('request');
  const remind = () => void (isBehalf ? null : reminders.ask());
  const asking = useAsking({ ...props, isBehalf, onSubmit: remind });
  const { form, change, errors } = asking;
  return (
    <Page
      title={say('title')}
      above={<QueueStrip />}
      foot={
        <Button id="ask-submit" busy={asking.looking} onTap={() => void asking.submit()}>
          {say(asking.looking ? 'submit.looking' : 'submit')}
        </Button>
      }
    >
      {isBehalf || onOther !== null ? <WhomLine enterprise={enterprise} onOther={onOther} /> : null}
      {isBehalf ? (
        <Field id="ask-channel" label={say('channel')}>
          <Segmented
            label={say('channel')}
            options={(['visit', 'hotline'] as const).map((id) => ({ id, title: say(`channel.${id}`) }))}
            value={form.channel}
            onValue={(channel) => change({ channel })}
          />
        </Field>
      ) : null}
      <CategoryField
        value={form.category}
        error={errors.category}
        onValue={(category) => change({ category })}
      />
      <WordsField words={form.words} error={errors.words} onValue={(words) => change({ words })} />
      <PhotoField
        photos={form.photos}
        error={errors.photos}
        onChange={(next) => change((before) => ({ photos: next(before.photos) }))}
      />
      <ContactField form={form} error={errors.contactPhone} onChange={change} />
      <List>
        <SwitchRow
          title={say('urgent')}
          note={say('urgent.note')}
          on={form.urgent}
          onChange={(urgent) => change({ urgent })}
        />
      </List>
      <ProblemNote problem={props.problem} />
      {asking.similar.length > 0 ? (
        <SimilarSheet
          similar={asking.similar}
          words={form.words.trim()}
          photos={form.photos}
          mayAdd={!isBehalf}
          onAdded={asking.added}
          onAnyway={asking.send}
          onClose={asking.dismiss}
        />
      ) : null}
    </Page>
  );
}

interface WordsFieldProps {
  words: string;
  error: string | null;
  onValue: (words: string) => void;
}

/** Counts up to what is needed, then up to what is taken. */
function WordsField({ words, error, onValue }: WordsFieldProps) {
  const say = useText(askText);
  const { leastWords, mostWords } = REQUEST_LIMITS;
  const length = lengthOf(words);
  const count =
    length < leastWords
      ? say('words.left', { n: leastWords - length })
      : say('words.count', { n: length, most: mostWords });
  return (
    <TextField
      id="ask-words"
      label={say('words')}
      hint={length === 0 ? undefined : count}
      placeholder={say('words.placeholder')}
      long
      maxLength={mostWords}
      value={words}
      error={error}
      onValue={onValue}
    />
  );
}
