import { RATING_DIMENSIONS, type RatingDimension, type RatingLevel } from '@anqi/shared';
import { ratingDimensionTexts, ratingLevelTexts, ratingTexts } from '@anqi/shared/wording/ratings';
import { ratingPageText } from '@anqi/shared/wording/ui/rating';
import { useState } from 'react';
import { useIntention } from '../../api';
import { Button, Card, Fold, Levels, Note, Stars, TextField, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import { LEVELS } from './levels';
import type { Rated } from './rating-outcome';

interface Form {
  level: RatingLevel | null;
  dimensions: Partial<Record<RatingDimension, RatingLevel>>;
  words: string;
}

const MOST_WORDS = 500;

interface RatingFormProps {
  planId: string;
  /** The department's name: what the queue calls this rating. */
  label: string;
  onRated: (rated: Rated) => void;
}

/** Five levels first; dimensions and words are optional (S003 一(三)). */
export function RatingForm({ planId, label, onRated }: RatingFormProps) {
  const say = useText(ratingPageText);
  const sayLevel = useText(ratingLevelTexts);
  const sayDimension = useText(ratingDimensionTexts);
  const sayRating = useText(ratingTexts);
  const { form, change, forget } = useKeptForm<Form>(`rating:${planId}`, () => ({
    level: null,
    dimensions: {},
    words: '',
  }));
  const [unchosen, setUnchosen] = useState(false);
  const { busy, problem, submit } = useIntention('POST /plans/{id}/rating');

  async function send() {
    const { level, dimensions, words } = form;
    setUnchosen(level === null);
    if (level === null) return;
    const body = { level, dimensions, words: words.trim() || undefined };
    const outcome = await submit({ path: { id: planId }, body }, label);
    if (outcome.kind === 'done') onRated({ kind: 'rated', level });
    else if (outcome.kind === 'queued') onRated({ kind: 'queued' });
    else if (outcome.kind === 'refused' && outcome.problem.code === 'already-rated')
      onRated({ kind: 'already' });
    else if (outcome.kind === 'refused' && outcome.problem.code === 'too-late-to-rate')
      onRated({ kind: 'too-late' });
    else return;
    forget();
  }

  return (
    <>
      <Card title={say('how')}>
        <Levels
          label={say('how')}
          options={LEVELS.map((level) => ({ level, title: sayLevel(`${level}`) }))}
          value={form.level}
          onValue={(level) => change({ level })}
        />
        {unchosen && form.level === null ? (
          <Note tone="bad" live>
            {say('chooseLevel')}
          </Note>
        ) : null}
      </Card>
      <Card>
        <Fold title={say('more')}>
          {RATING_DIMENSIONS.map((dimension) => (
            <Stars
              key={dimension}
              label={sayDimension(dimension)}
              value={form.dimensions[dimension] ?? null}
              titleOf={(level) => sayLevel(`${level}`)}
              onValue={(level) => change({ dimensions: { ...form.dimensions, [dimension]: level } })}
            />
          ))}
        </Fold>
        <TextField
          id="words"
          long
          optional
          label={say('words')}
          hint={say('wordsHint')}
          value={form.words}
          onValue={(words) => change({ words })}
          maxLength={MOST_WORDS}
        />
      </Card>
      <Words className="small muted">{sayRating('promise')}</Words>
      <ProblemNote problem={problem} />
      <Button busy={busy} onTap={() => void send()}>
        {say('submit')}
      </Button>
    </>
  );
}
