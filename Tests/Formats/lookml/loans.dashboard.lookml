- dashboard: loans
  title: "Loans"
  layout: newspaper
  description: ''
  elements:
  - title: Loans by week
    name: loans_by_week
    type: looker_line
    note_text: 'Weeks begin on Monday '
    y_axes: [{ label: '', minValue: 0 }]
    filters: { loans.week: today }
  - type: text
    name: words
    body_text: The summer was short.
