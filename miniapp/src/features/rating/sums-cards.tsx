import { RATING_DIMENSIONS, type PlanStatus, type RuleId } from '@anqi/shared';
import { planStatusTexts } from '@anqi/shared/wording/plans';
import { ratingDimensionTexts, ratingLevelTexts } from '@anqi/shared/wording/ratings';
import { ruleTitle } from '@anqi/shared/wording/steps';
import { ratingPageText } from '@anqi/shared/wording/ui/rating';
import type { DepartmentSums } from '../../api';
import { Box, Card, Facts, Note, useLanguage, useText, Vacant, Words } from '../../ui';
import { Bars } from '../../ui/bars';
import { LEVELS } from './levels';

const oneDecimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** Sums of whole batches: levels, dimensions, words; never who. */
export function RatingSums({ ratings }: { ratings: DepartmentSums['ratings'] }) {
  const say = useText(ratingPageText);
  const sayLevel = useText(ratingLevelTexts);
  const sayDimension = useText(ratingDimensionTexts);
  const dimensions = RATING_DIMENSIONS.map((id) => ({
    name: sayDimension(id),
    value: ratings.dimensions[id] ?? null,
  }));
  return (
    <Card title={say('ratings')}>
      {ratings.count === 0 ? (
        <Vacant icon="star" title={say('noRatings')} inside />
      ) : (
        <>
          <Box className="spread">
            <Words className="figure">{oneDecimal(ratings.average ?? 0)}</Words>
            <Words className="muted">{say('counted', { n: ratings.count })}</Words>
          </Box>
          <Bars
            label={say('ratings')}
            bars={LEVELS.map((level) => ({
              name: sayLevel(`${level}`),
              value: ratings.byLevel[level - 1] ?? 0,
              text: say('times', { n: ratings.byLevel[level - 1] ?? 0 }),
            }))}
          />
          <Facts
            figures
            rows={dimensions.map(({ name, value }) => ({
              name,
              value: value === null ? null : oneDecimal(value),
            }))}
          />
        </>
      )}
      <Note tone="info">{say('inBatches')}</Note>
      {ratings.words.length > 0 ? (
        <Box className="stack stack--tight" role="list" label={say('wordsSaid')}>
          <Words className="strong">{say('wordsSaid')}</Words>
          {ratings.words.map((words, index) => (
            <Box key={index} role="listitem" className="quote">
              {words}
            </Box>
          ))}
        </Box>
      ) : null}
    </Card>
  );
}

/** Plans by state; filings that the rules held back, and by which. */
export function WorkSums({ sums }: { sums: DepartmentSums }) {
  const say = useText(ratingPageText);
  const sayStatus = useText(planStatusTexts);
  const language = useLanguage();
  const byStatus = Object.entries(sums.plans.byStatus) as [PlanStatus, number][];
  const byRule = Object.entries(sums.attempts.byRule) as [RuleId, number][];
  const share = sums.followUps.unsubstantiatedShare;
  return (
    <>
      <Card title={say('plans')}>
        <Facts
          figures
          rows={byStatus.map(([status, n]) => ({ name: sayStatus(status), value: say('planCount', { n }) }))}
        />
        <Facts
          figures
          rows={[{ name: say('necessities'), value: say('planCount', { n: sums.necessities }) }]}
        />
      </Card>
      <Card title={say('attempts')}>
        <Facts
          figures
          rows={[
            { name: say('rejected'), value: say('times', { n: sums.attempts.rejected }) },
            { name: say('undetermined'), value: say('times', { n: sums.attempts.undetermined }) },
          ]}
        />
        {byRule.length > 0 ? (
          <Bars
            label={say('byRule')}
            bars={byRule
              .sort(([, one], [, other]) => other - one)
              .map(([rule, n]) => ({ name: ruleTitle(rule, language), value: n, text: say('times', { n }) }))}
          />
        ) : null}
      </Card>
      <Card title={say('followUps')}>
        <Facts
          figures
          rows={[
            { name: say('followUpCount'), value: say('times', { n: sums.followUps.count }) },
            { name: say('confirmed'), value: say('times', { n: sums.followUps.confirmed }) },
            { name: say('unsubstantiated'), value: share === null ? '—' : `${Math.round(share * 100)}%` },
          ]}
        />
      </Card>
    </>
  );
}
