import { commonText } from '@anqi/shared/wording/ui/common';
import { cardPageText } from '@anqi/shared/wording/ui/cards';
import type { CardFace } from '../../api';
import { Box, Heading, useText, Words } from '../../ui';

/** The upper half of the card: whose it is, and which unit serves it. */
export function CardHead({ face }: { face: CardFace }) {
  const say = useText(cardPageText);
  const sayCommon = useText(commonText);
  const { enterpriseName, site, lead, cooperating } = face;
  return (
    <Box className="contact-card" id="card">
      <Heading level={2} className="contact-card__name">
        {enterpriseName}
      </Heading>
      {site ? (
        <Words className="contact-card__site">{[site.name, site.address].filter(Boolean).join(' · ')}</Words>
      ) : null}
      <Box className="contact-card__foot">
        <Words className="contact-card__label">{say('lead')}</Words>
        <Words className="contact-card__unit">{lead.name}</Words>
      </Box>
      {cooperating.length > 0 ? (
        <Box className="contact-card__line">
          <Words className="contact-card__label">{say('cooperating')}</Words>
          <Words>{cooperating.join(sayCommon('and'))}</Words>
        </Box>
      ) : null}
    </Box>
  );
}
