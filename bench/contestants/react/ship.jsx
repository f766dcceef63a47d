import { createRoot } from 'react-dom/client';
import content from 'content';
import { DifferenceCard } from './difference-card.jsx';
import { PartnerForm } from './partner-form.jsx';
import { Whitepaper } from './whitepaper.jsx';

const WIDGETS = { card: <DifferenceCard {...content} />, whitepaper: <Whitepaper />, form: <PartnerForm /> };
for (const place of document.querySelectorAll('[data-widget]')) createRoot(place).render(WIDGETS[place.dataset.widget]);
