/** What is out of the ordinary: departures, joint visits, changes of plan, emergencies, rechecks, off-site checks. */
import { addDays, formatInstant, MS_PER_HOUR } from '@anqi/shared';
import { comingOfficers, filingInstant, findVisit, storyOf, type Wanted } from './background.js';
import { actsOf, finishAct, visitActs } from './courses.js';
import { instantAt } from './days.js';
import { draftOf, evidenceFor, itemsFor, offSiteItems, periodOf } from './drafts.js';
import { NECESSITIES, REPLACEMENT_REASON } from './phrases.js';
import type { Story, TimedAct } from './story.js';
import { enterpriseAt, type World } from './world.js';
