import type { CardDuty } from '@anqi/shared';
import { cardPageText } from '@anqi/shared/wording/ui/cards';
import type { CardContact, CardFace, CardOpening } from '../../api';
import { Card, List, Row, Status, useText, Words } from '../../ui';
import { CallButton } from './call-button';

/** Officer and deputy, each a tap away from ringing; who is on duty stands first. */
export function CardPeople({ face, knowsDuty }: { face: CardFace; knowsDuty: boolean }) {
  const say = useText(cardPageText);
  const { officer, deputy, onDuty, standIn, lead } = face;
  const people: { duty: CardDuty; contact: CardContact | null }[] = [
    { duty: 'officer', contact: officer },
    { duty: 'deputy', contact: deputy },
  ];
  const ordered = knowsDuty && onDuty === 'deputy' ? [...people].reverse() : people;
  return (
    <Card id="people" className="contacts" title={say('people')}>
      <List label={say('people')}>
        {knowsDuty && standIn ? <PersonRow duty="standIn" contact={standIn} onDuty /> : null}
        {ordered.map(({ duty, contact }) =>
          contact === null ? null : (
            <PersonRow key={duty} duty={duty} contact={contact} onDuty={knowsDuty && onDuty === duty} />
          ),
        )}
        <ContactRow contact={lead} note={say('lead')} icon="building" />
      </List>
    </Card>
  );
}

interface PersonRowProps {
  duty: CardDuty | 'standIn';
  contact: CardContact;
  onDuty: boolean;
}

function PersonRow({ duty, contact, onDuty }: PersonRowProps) {
  const say = useText(cardPageText);
  return (
    <Row
      icon="person"
      title={
        <Words className="side-by-side">
          <Words className="strong">{contact.name}</Words>
          {onDuty ? (
            <Status tone="good" icon="check">
              {say('onDuty')}
            </Status>
          ) : null}
        </Words>
      }
      note={say(duty)}
      meta={contact.phone ?? say('noPhone')}
      trailing={<CallButton {...contact} />}
    />
  );
}

interface ContactRowProps {
  contact: CardContact;
  note: string;
  icon: 'building' | 'phone';
}

function ContactRow({ contact, note, icon }: ContactRowProps) {
  return (
    <Row
      icon={icon}
      title={contact.name}
      note={note}
      meta={contact.phone}
      trailing={<CallButton {...contact} />}
    />
  );
}

/** The centre's line and 12345, for when nobody answers. */
export function CardLines({ opening: { centre, hotline, face } }: { opening: CardOpening }) {
  const say = useText(cardPageText);
  const title = say(face ? 'lines' : 'whomToAsk');
  return (
    <Card id="lines" className="contacts" title={title}>
      <List label={title}>
        {centre ? <ContactRow contact={centre} note={say('centre')} icon="phone" /> : null}
        <Row
          icon="phone"
          title={hotline}
          note={say('hotline')}
          trailing={<CallButton name="" phone={hotline} />}
        />
      </List>
    </Card>
  );
}
