import { Button } from '@sanity/ui';
import { type FormEvent, useId, useState } from 'react';
import { now } from '#lib/clock.ts';
import { isPreset, MAX_DAYS, readRange, writeRange } from '#lib/insights/range.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { Choice } from './choice.tsx';

const CHOICES = [
  { value: '7d', title: '7 days' },
  { value: '30d', title: '30 days' },
  { value: '90d', title: '90 days' },
] as const;

/** Presets, or two dates. */
export function RangePicker({
  range,
  onChoose,
}: {
  range: string;
  onChoose: (range: string) => void;
}) {
  const isOwn = !isPreset(range);
  const [isOpen, setIsOpen] = useState(isOwn);
  return (
    <div className="insights-range">
      <Choice
        legend={t('Days to show')}
        choices={CHOICES}
        chosen={range}
        onChoose={(chosen) => {
          setIsOpen(false);
          onChoose(chosen);
        }}
      >
        <button
          type="button"
          aria-pressed={isOwn}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('Other days')}
        </button>
      </Choice>
      {isOpen && <OwnDays key={range} range={range} onChoose={onChoose} />}
    </div>
  );
}

function OwnDays({ range, onChoose }: { range: string; onChoose: (range: string) => void }) {
  const id = useId();
  const at = now();
  const shown = readRange(range, at);
  const [from, setFrom] = useState(shown?.from ?? '');
  const [to, setTo] = useState(shown?.to ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const choose = (event: FormEvent) => {
    event.preventDefault();
    const wanted = writeRange({ from, to });
    if (readRange(wanted, at) === null) {
      setFault(
        t('Choose a first day, and a last day no more than {MAX_DAYS} days later.', { MAX_DAYS }),
      );
      return;
    }
    setFault(null);
    onChoose(wanted);
  };
  return (
    <form className="insights-own-days" onSubmit={choose}>
      {[
        { title: t('From'), value: from, onType: setFrom },
        { title: 'to', value: to, onType: setTo },
      ].map(({ title, value, onType }) => (
        <label key={title}>
          <span>{title}</span>
          <input
            type="date"
            value={value}
            required
            aria-describedby={fault === null ? undefined : id}
            onChange={(event) => onType(event.currentTarget.value)}
          />
        </label>
      ))}
      <Button type="submit" fontSize={1} mode="ghost" padding={2} text={t('Show')} />
      {fault !== null && (
        <p id={id} role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
