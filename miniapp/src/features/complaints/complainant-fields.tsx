import { complaintsText } from '@anqi/shared/wording/ui/complaints';
import { TextField, useText, Words } from '../../ui';

export interface Complainant {
  phone: string;
  name: string;
}

interface ComplainantFieldsProps {
  value: Complainant;
  onValue: (value: Complainant) => void;
}

/** Who complained, as far as the filer knows. */
export function ComplainantFields({ value, onValue }: ComplainantFieldsProps) {
  const say = useText(complaintsText);
  return (
    <>
      <TextField
        id="complainant-phone"
        label={say('ask.phone')}
        optional
        maxLength={40}
        value={value.phone}
        onValue={(phone) => onValue({ ...value, phone })}
      />
      <TextField
        id="complainant-name"
        label={say('ask.name')}
        optional
        maxLength={60}
        value={value.name}
        onValue={(name) => onValue({ ...value, name })}
      />
      <Words className="small muted">{say('ask.say')}</Words>
    </>
  );
}
