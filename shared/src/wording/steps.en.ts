import type { StepTexts } from './steps-texts.js';

const OUTSIDE_HOURS = 'Its start at {time} is outside working hours ({from} to {to}) as well.';

export const STEPS_EN: StepTexts = {
  'filed-in-time': {
    title: 'Filed in time',
    kinds: {
      'before-start': ['Filed before the visit begins ({startsAt}).'],
      'period-kept': [
        'The amendment keeps the period, so the lead of {required} working day(s) is not asked again.',
      ],
      'lead-kept': [
        '{counted} working day(s) after {today} up to and including {firstDate}; {required} are asked.',
      ],
      'lead-short': [
        'Only {counted} working day(s) after {today} up to and including {firstDate}; in principle {required} are asked.',
      ],
      'lead-uncovered': [
        'The days after {today} up to and including {firstDate} leave the published calendar ({coverage}).',
        'Its part of them has only {counted} of the {required} working day(s) asked, so this cannot be decided yet.',
      ],
      'start-passed': ['The visit was to begin at {startsAt}: it is too late to file it.'],
      'emergency-in-time': [
        'An emergency is reported within {hours} hours of its start ({startsAt}): this report is in time.',
      ],
      'emergency-late': [
        'An emergency is reported within {hours} hours of its start ({startsAt}): this report is late, taken and flagged.',
      ],
    },
  },
  officers: {
    title: 'Officers',
    kinds: {
      enough: [
        'All {count} officers may act for the department, with certificates still valid on {lastDate}.',
      ],
      unfit: [
        'At least {required} officers of the department, or entrusted by it, with certificates valid on {lastDate} are needed.',
        'Only {tooFew} listed.',
        'Neither in office at the department nor entrusted by it: {notOurs}.',
        'Certificate expired by then: {expired}.',
      ],
    },
  },
  'items-published': {
    title: 'Published items',
    kinds: {
      published: ['Every item is in the department’s published catalogue: {items}.'],
      'no-items': ['No item is chosen yet: choose at least one.'],
      'not-published': ['Not in the published catalogue of {departmentId}, so not to be inspected: {items}.'],
    },
  },
  ground: {
    title: 'Reason and evidence',
    kinds: {
      grounded: ['The evidence for “{reason}” is complete.'],
      'not-grounded': [
        'The evidence for “{reason}” does not suffice.',
        'Please add: {missing}.',
        'Not items of that field, so no ground for it: {withoutField}.',
        'Not to be inspected unannounced, unless triggered: {announcedOnly}.',
      ],
    },
  },
  'quiet-day': {
    title: 'Quiet days',
    kinds: {
      'off-site': ['An off-site check enters no premises: quiet days do not bind it.'],
      exempt: ['“{reason}” is no general inspection: quiet days do not bind it.'],
      'no-window': ['The district’s policy sets no quiet days.'],
      'outside-window': ['{period}: not within the quiet days.'],
      'in-window': [
        'Within the quiet days ({windows}): {dates}; {count} in all.',
        '“{reason}” is a general inspection, which in principle does not take place then.',
      ],
    },
  },
  'triggered-only': {
    title: 'No disturbance',
    kinds: {
      'off-site': ['An off-site check enters no premises: the two no-disturb lists do not bind it.'],
      'not-listed': ['The enterprise is not passively monitored, and no item is a no-disturb item.'],
      triggered: [
        '{passivelyMonitored?}The enterprise is passively monitored.',
        'No-disturb items: {items}.',
        '“{reason}” is a triggered inspection and may take place.',
      ],
      'not-triggered': [
        '{passivelyMonitored?}The enterprise is passively monitored.',
        'No-disturb items: {items}.',
        'In principle only triggered inspections take place here; “{reason}” is none.',
      ],
    },
  },
  'off-site-first': {
    title: 'Off site first',
    kinds: {
      'off-site': ['This is an off-site check.'],
      'not-general': ['“{reason}” is no general inspection: no off-site check has to come first.'],
      'no-items': ['No item is chosen yet, so whether a visit is needed is not judged.'],
      'needs-visit': ['These items need a visit: {items}.'],
      'finding-stated': ['The finding of an off-site check is stated: a visit may follow.'],
      'all-off-site': [
        'Every item can be checked off site ({items}): in principle no visit unless that finds something.',
      ],
    },
  },
  'merge-own': {
    title: 'Merged with the department’s own',
    kinds: {
      'off-site': ['An off-site check enters no premises: it need not merge with the department’s visits.'],
      'not-mergeable': ['“{reason}” need not merge with other inspections of the department.'],
      'none-near': ['Within {days} days the department has no other inspection here to merge with.'],
      'own-live': [
        '{departmentId} already plans a visit here on {firstDate} ({planId}), {distance} day(s) apart.',
        'Within {days} days inspections are in principle merged into one visit.',
      ],
      'own-finished': [
        '{departmentId} was already here on {firstDate} ({planId}), {distance} day(s) apart.',
        'Within {days} days it does in principle not come again.',
      ],
    },
  },
  'joint-visit': {
    title: 'Joint visit',
    kinds: {
      'off-site': ['An off-site check enters no premises: it need not join another department.'],
      'not-combinable': ['“{reason}” need not be combined with other departments.'],
      unannounced: ['An unannounced visit joins no other.'],
      'none-near': ['Within {days} days no other department has a visit to join.'],
      'other-near': [
        '{departmentId} plans a visit here on {firstDate} ({planId}), {distance} day(s) apart.',
        'Within {days} days departments in principle come together.',
      ],
      joined: ['One visit with {departmentId} ({planId}), from {startsAt} to {endsAt}.'],
      'no-such-visit': [
        'No visit to join ({planId}): it must be another department’s announced visit here that is not over.',
      ],
      'other-period': [
        'To join {departmentId} ({planId}) the period must be the same: {startsAt} to {endsAt}.',
      ],
    },
  },
  'frequency-cap': {
    title: 'Visits a year',
    kinds: {
      'off-site': ['An off-site check does not count towards the visits of the year.'],
      'not-counted': ['“{reason}” does not count towards the visits of the year.'],
      'no-grade': [
        'The enterprise has no grade and the policy names none for it, so the cap cannot be judged.',
      ],
      'no-cap': ['Grade {grade} has no cap on visits a year.'],
      'below-cap': ['{count} visit(s) of the department here in {year}; at most {most} at grade {grade}.'],
      'cap-reached': [
        '{count} visit(s) of the department here in {year}; in principle no more than {most} at grade {grade}.',
      ],
      'published-cap-reached': [
        '{count} visit(s) of the department here in {year}: the cap of {most} at grade {grade}, published in {source}, is reached.',
      ],
    },
  },
  'visit-day': {
    title: 'Day and hour',
    kinds: {
      'off-site': ['An off-site check enters no premises: any day and hour will do.'],
      emergency: ['An emergency is not bound to working days and hours.'],
      working: ['{date} is a working day, and {time} is within working hours.'],
      'make-up': ['{date} is a make-up workday, and {time} is within working hours.'],
      weekend: ['{date} is at a weekend: a working day would be better.', OUTSIDE_HOURS],
      holiday: ['{date} is a day off ({holiday}): a working day would be better.', OUTSIDE_HOURS],
      uncovered: ['The days off around {date} are not published yet: check when they are.', OUTSIDE_HOURS],
      'outside-hours': ['On {date} the start at {time} is outside working hours ({from} to {to}).'],
    },
  },
  'visit-length': {
    title: 'Length of the visit',
    kinds: {
      'off-site': ['An off-site check enters no premises: its length is free.'],
      within: ['{count} date(s), no more than {most}.'],
      'too-long': ['{period} is {count} dates; in principle no more than {most}.'],
    },
  },
};
