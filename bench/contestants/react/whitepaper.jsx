import { WHITEPAPER } from '../shared/words.js';

export function Whitepaper() {
  return (
    <section className="widget">
      <div className="offer">
        <div>
          <h2 className="heading">{WHITEPAPER.heading}</h2>
          <p>{WHITEPAPER.text}</p>
        </div>
        <div className="take">
          <a className="button" href={WHITEPAPER.href} download>
            {WHITEPAPER.label}
          </a>
          <p className="facts">
            {WHITEPAPER.facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
      </div>
    </section>
  );
}
