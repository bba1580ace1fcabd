import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import type { Step } from '../steps/read.ts';
import { StepList } from '../steps/view.tsx';
import type { PlatformSteps } from './read.ts';
import './style.css';

const PLATFORMS = ['app', 'web'] as const;

/**
 * The same task in the app and on the web, one shown at a time. The choice is a pair of radio
 * buttons and CSS (`prose.css`), so it works without scripts; print shows both, and so does a link
 * to a step that would be hidden.
 */
export function PlatformStepsView({ block, locale, inside, words }: BlockProps<PlatformSteps>) {
  const t = messages(locale);
  const filled = PLATFORMS.filter((platform) => block[platform].length > 0);
  return (
    <div className="platforms" id={block.anchor ?? undefined}>
      {filled.length < 2 ? null : (
        <fieldset>
          <legend className="sr-only">{t('article.platforms')}</legend>
          {filled.map((platform, index) => (
            <label key={platform}>
              <input
                type="radio"
                name={`platform-${block._key}`}
                value={platform}
                defaultChecked={index === 0}
                autoComplete="off"
              />
              {t(`article.platform.${platform}`)}
            </label>
          ))}
        </fieldset>
      )}
      {filled.map((platform) => (
        <Platform
          key={platform}
          platform={platform}
          name={t(`article.platform.${platform}`)}
          alone={filled.length === 1}
          steps={block[platform]}
          inside={inside}
          words={words}
        />
      ))}
    </div>
  );
}

function Platform({
  platform,
  name,
  alone,
  steps,
  inside,
  words,
}: {
  platform: string;
  name: string;
  /** True when there is nothing to choose, so that the name is shown. */
  alone: boolean;
  steps: readonly Step[];
  inside: BlockProps<PlatformSteps>['inside'];
  words: BlockProps<PlatformSteps>['words'];
}) {
  return (
    <div data-platform={platform}>
      <p className={alone ? 'platform-name alone' : 'platform-name'}>{name}</p>
      <StepList steps={steps} inside={inside} words={words} />
    </div>
  );
}
