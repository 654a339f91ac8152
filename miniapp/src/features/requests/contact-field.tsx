import { useState } from 'react';
import { askText } from '@anqi/shared/wording/ui/ask';
import { Box, Button, Field, TextField, useText, Words } from '../../ui';
import type { AskForm } from './ask-form';

export interface ContactFieldProps {
  form: AskForm;
  error: string | null;
  onChange: (part: Partial<AskForm>) => void;
}

/** Known from last time it is one line; otherwise, or on demand, it is typed. */
export function ContactField({ form, error, onChange }: ContactFieldProps) {
  const say = useText(askText);
  const [known] = useState(form.contactName !== '' && form.contactPhone !== '');
  const [open, setOpen] = useState(!known);
  if (!open && error === null) {
    return (
      <Field id="ask-contact" label={say('contact')} hint={say('contact.hint')}>
        <Box className="spread">
          <Words>{`${form.contactName} ${form.contactPhone}`}</Words>
          <Button small tone="text" id="ask-contact-change" onTap={() => setOpen(true)}>
            {say('contact.change')}
          </Button>
        </Box>
      </Field>
    );
  }
  return (
    <>
      <TextField
        id="ask-contact-name"
        label={`${say('contact')} · ${say('contact.name')}`}
        optional
        value={form.contactName}
        maxLength={60}
        onValue={(contactName) => onChange({ contactName })}
      />
      <TextField
        id="ask-contact-phone"
        kind="tel"
        label={`${say('contact')} · ${say('contact.phone')}`}
        optional
        hint={say('contact.hint')}
        value={form.contactPhone}
        maxLength={40}
        error={error}
        onValue={(contactPhone) => onChange({ contactPhone })}
      />
    </>
  );
}
