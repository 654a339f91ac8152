import { isBadRating, type RatingLevel } from '@anqi/shared';
import { ratingTexts } from '@anqi/shared/wording/ratings';
import { ratingPageText } from '@anqi/shared/wording/ui/rating';
import { navigation } from '../../platform/navigation';
import { Button, useText, Vacant, type IconName } from '../../ui';

export type Rated =
  { kind: 'rated'; level: RatingLevel } | { kind: 'queued' } | { kind: 'already' } | { kind: 'too-late' };

/** What became of the rating. */
export function RatingOutcome({ rated }: { rated: Rated }) {
  const say = useText(ratingPageText);
  const { icon, title, hint } = useFace(rated);
  return (
    <Vacant icon={icon} title={title} hint={hint}>
      <Button small tone="plain" onTap={navigation.home}>
        {say('home')}
      </Button>
    </Vacant>
  );
}

function useFace(rated: Rated): { icon: IconName; title: string; hint: string } {
  const say = useText(ratingPageText);
  const sayRating = useText(ratingTexts);
  switch (rated.kind) {
    case 'rated':
      return {
        icon: 'check',
        title: sayRating('thanks'),
        hint: say(isBadRating(rated.level) ? 'badText' : 'thanksText'),
      };
    case 'queued':
      return { icon: 'offline', title: sayRating('thanks'), hint: say('queuedText') };
    case 'already':
      return { icon: 'check', title: say('already'), hint: sayRating('promise') };
    case 'too-late':
      return { icon: 'clock', title: say('tooLate'), hint: say('tooLateText') };
  }
}
