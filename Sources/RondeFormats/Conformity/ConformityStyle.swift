/// What the conformity page adds to the report's style sheet: it has no index at the side, and its tables
/// are narrow.
enum ConformityStyle {
  static var sheet: HTML {
    .trusted(
      """
      body{display:block}
      .tiles{margin:.5rem 0 1rem}
      main{margin:0 auto;max-width:78rem}
      .states{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.84rem;margin:.3rem 0 .9rem}
      .states span{padding:.05rem .5rem;border-radius:4px}
      .thin{background:var(--warn-tint);color:#6d4700}
      .broken{background:var(--bad-tint);color:#8f1d16;font-weight:650}
      .reached{background:#e8e6f4;color:#41347a}
      .owed{background:#eef0f3;color:#3a4658}
      .night th[scope=row],.minutes th[scope=row]{white-space:nowrap}
      .glance th[scope=row]{padding-right:1.2rem;white-space:nowrap}
      .glance thead th.rule{text-align:right;vertical-align:bottom;padding:.3rem .1rem}
      .glance thead th.rule span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap}
      .glance td{text-align:right;white-space:nowrap;font-size:.82rem;border-left:1px solid var(--rule)}
      .rules{font-size:.84rem;columns:2;column-gap:2rem;padding:0;margin:.4rem 0;list-style:none}
      .rules li{break-inside:avoid;margin:.1rem 0}
      .agent{border-top:1px solid var(--rule)}
      .agent summary{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .8rem}
      .agent summary .soft{font-weight:400;font-size:.88rem}
      .agent h4{margin:.4rem 0 .1rem;font-weight:600;font-size:.88rem;color:var(--soft)}
      .checks{table-layout:fixed;font-size:.88rem;margin:0 0 .7rem}
      .checks th,.checks td{padding:.16rem .5rem}
      .checks col.rule{width:39%}.checks col.figure{width:11%}.checks col.article{width:22%}.checks col.mark{width:6%}
      .checks tbody th small{color:var(--soft);font-weight:400;margin-left:.4em;white-space:nowrap}
      .checks td.article{font-size:.82rem}
      .minutes{font-size:.88rem}
      .minutes tfoot th,.minutes tfoot td{border-top:2px solid var(--line);border-bottom:0;font-weight:650}
      tr.worker>*{background:#f4f3fa}
      @media print{.checks,.minutes,.night{font-size:9.5px}.glance td{font-size:8.5px;padding:1px 3px}
      .glance thead th,.glance th[scope=row]{font-size:8.5px;padding:1px 3px}
      .agent,.rules{break-inside:avoid}.rules{font-size:9px}.minutes tfoot{display:table-row-group}
      section.employer+section.employer{break-before:page}}

      """)
  }
}
