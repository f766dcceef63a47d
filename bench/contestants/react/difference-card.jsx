function Side({ name, subject, pole, text }) {
  return (
    <div className={`side ${name}`}>
      <dt className="subject">{subject}</dt>
      <dd>
        <p className="pole">{pole}</p>
        <p className="text">{text}</p>
      </dd>
    </div>
  );
}

export function DifferenceCard({ heading, first, second, differences }) {
  return (
    <section className="widget card">
      <h2 className="heading">{heading}</h2>
      <ol className="rows" role="list">
        {differences.map((each) => (
          <li className="difference" key={each.title}>
            <h3 className="difference-heading" tabIndex={-1}>
              <span className="topic">{each.topic}</span>
              <span>{each.title}</span>
            </h3>
            <dl className="sides">
              <Side name="first" subject={first} pole={each.first} text={each.firstText} />
              <Side name="second" subject={second} pole={each.second} text={each.secondText} />
            </dl>
            <p className="note">{each.note}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
