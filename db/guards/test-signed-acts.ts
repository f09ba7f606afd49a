type Acts = {
  /** Each is refused for one reason alone: the old row, the new one, or the row that it would replace. */
  refused: string;
  done: string;
};

const ofMeeting: Acts = {
  refused: `add meeting_id=1; add id=1, meeting_id=2; change 1 to meeting_id=2; change 2 to meeting_id=1;
      change 2 to id=1; delete 1`,
  done: `add meeting_id=2; add id=2, meeting_id=2; add id=2, meeting_id=3; change 2 to meeting_id=3;
      change 2 to id=3; change 2 to id=9; delete 2`,
};

/** The acts that guards refuse and allow on the rows of `signedRows`, by table. */
export const ACTS: Record<string, Acts> = {
  agenda_items: ofMeeting,
  directive_headings: ofMeeting,
  figures: ofMeeting,
  corrections: ofMeeting,
  meetings: {
    refused: `add id=1, code='K9'; add code='K1'; change 1 to title='Khác'; change 1 to status='draft';
      change 2 to id=1; change 2 to code='K1'; delete 1`,
    done: `add code='K9'; add code='K2'; add id=2, code='K9'; change 1 to official_number='12/BB';
      change 2 to title='Khác'; change 2 to status='signed', content_hash='x'; change 2 to code='K3';
      change 2 to id=3; delete 2`,
  },
  agenda_item_people: {
    refused: `add agenda_item_id=1; add id=1, agenda_item_id=2; change 1 to agenda_item_id=2;
      change 2 to agenda_item_id=1; change 2 to id=1; delete 1`,
    done: `add agenda_item_id=2; add id=2, agenda_item_id=2; change 2 to agenda_item_id=3; change 2 to id=3;
      delete 2`,
  },
  agenda_item_references: {
    refused: `add agenda_item_id=1, reference_id=9; add agenda_item_id=1, reference_id=1;
      change 1 to agenda_item_id=2, reference_id=9; change 2 to agenda_item_id=1, reference_id=9;
      delete 1`,
    done: `add agenda_item_id=2, reference_id=9; add agenda_item_id=2, reference_id=1;
      add agenda_item_id=2, reference_id=2; change 2 to reference_id=9; change 2 to reference_id=1;
      change 2 to reference_id=4; delete 2`,
  },
  participants: {
    refused: `add meeting_id=1, person_id=9; add id=1, meeting_id=2, person_id=9; change 1 to meeting_id=2;
      change 2 to meeting_id=1; change 2 to id=1; delete 1`,
    done: `add meeting_id=2, person_id=9; add meeting_id=2, person_id=1; add meeting_id=2, person_id=2;
      add id=2, meeting_id=2, person_id=9; change 2 to person_id=1; change 2 to person_id=3;
      change 2 to id=3; change 2 to note='Khác'; delete 2`,
  },
  attendance: {
    refused: `add meeting_id=1, department_id=9; add meeting_id=1, department_id=1;
      change 1 to meeting_id=2, department_id=9; change 2 to meeting_id=1; delete 1`,
    done: `add meeting_id=2, department_id=9; add meeting_id=2, department_id=1;
      add meeting_id=2, department_id=2; change 2 to department_id=1; change 2 to department_id=3;
      change 2 to note='Khác'; delete 2`,
  },
  work_orders: {
    refused: `add id=1, number=9; add number=1; change 1 to occasion='Khác'; change 2 to id=1;
      change 2 to number=1; delete 1`,
    done: `add number=9; add year=2025, number=1; add number=2; add id=2, number=9; change 1 to reviewed=1;
      change 2 to occasion='Khác'; change 2 to content_hash='x'; change 2 to year=2025, number=1;
      change 2 to number=3; change 2 to id=3; delete 2`,
  },
  directives: {
    refused: `add meeting_id=1; add work_order_id=5; add id=1, meeting_id=2; add id=3, meeting_id=2;
      add id=4, meeting_id=3; add meeting_id=3, code='C4'; add meeting_id=2, number=4;
      add work_order_id=4; change 1 to meeting_id=2; change 3 to meeting_id=2, work_order_id=null;
      change 4 to text='Khác'; change 2 to meeting_id=1; change 2 to meeting_id=null, work_order_id=5;
      change 2 to id=1; change 2 to id=3; change 2 to id=4; change 2 to code='C4'; change 2 to number=4;
      change 2 to meeting_id=null, work_order_id=4; delete 1; delete 3; delete 4`,
    done: `add meeting_id=2; add meeting_id=2, number=9, code='C9'; add meeting_id=3, number=4, code='C9';
      add id=2, meeting_id=2; add work_order_id=2; add work_order_id=3;
      change 1 to following_leader_user_id=9; change 2 to text='Khác'; change 2 to number=9, code='C9';
      change 2 to meeting_id=3, number=4, code='C9'; change 2 to id=7;
      change 2 to meeting_id=null, work_order_id=2; change 2 to meeting_id=null, work_order_id=3;
      change 5 to text='Khác'; delete 2; delete 5`,
  },
  directive_references: {
    refused: `add directive_id=4, reference_id=9; add directive_id=4, reference_id=3;
      change 1 to directive_id=2, reference_id=9; change 2 to directive_id=4, reference_id=9; delete 1`,
    done: `add directive_id=2, reference_id=9; add directive_id=2, reference_id=3;
      add directive_id=2, reference_id=2; change 2 to reference_id=9; change 2 to reference_id=3;
      change 2 to reference_id=4; delete 2`,
  },
  indicators: {
    refused: `add id=50; add name='GRDP'; change 1 to unit='USD'; change 1 to id=9; change 2 to id=50;
      change 2 to name='GRDP'; delete 1`,
    done: `add name='Khác'; add name='FDI'; add id=2; change 1 to active=0; change 2 to unit='USD';
      change 2 to name='PCI'; change 2 to id=3; delete 2`,
  },
  review_decisions: {
    refused: `add meeting_id=1, assignment_id=9; add id=1, meeting_id=2; change 1 to meeting_id=2;
      change 2 to meeting_id=1; change 2 to id=1; delete 1`,
    done: `add meeting_id=2, assignment_id=9; add meeting_id=2, assignment_id=1;
      add meeting_id=2, assignment_id=2; add id=2, meeting_id=2; change 2 to assignment_id=1;
      change 2 to assignment_id=3; change 2 to id=3; change 2 to note='Khác'; delete 2`,
  },
  attachments: {
    refused: `add place='photo', meeting_id=1; add place='document', meeting_id=1;
      add place='scan', work_order_id=1; add id=1, place='photo', meeting_id=2;
      add id=4, place='photo', meeting_id=2; add id=5, place='photo', meeting_id=2;
      change 1 to meeting_id=2; change 4 to meeting_id=2; change 5 to work_order_id=2;
      change 2 to meeting_id=1; change 2 to place='document', meeting_id=1; change 6 to work_order_id=1;
      change 2 to id=1; change 2 to id=4; change 2 to id=5; delete 1; delete 4; delete 5`,
    done: `add place='photo', meeting_id=2; add place='scan', meeting_id=1; add place='article', meeting_id=1;
      add place='scan', work_order_id=2; add place='later-scan', work_order_id=1;
      add id=2, place='photo', meeting_id=2; change 3 to id=2; change 2 to caption='Khác'; delete 2;
      add id=6, place='photo', meeting_id=2; change 3 to id=6; change 6 to caption='Khác'; delete 6;
      add id=7, place='photo', meeting_id=2; change 3 to id=7; change 7 to caption='Khác'; delete 7;
      add id=8, place='photo', meeting_id=2; change 3 to id=8; change 8 to caption='Khác'; delete 8;
      add id=9, place='photo', meeting_id=2; change 3 to id=9; change 9 to caption='Khác'; delete 9`,
  },
  legal_references: {
    refused: `add id=51; add id=52; add number='28-NQ/TU', issuer='Thành ủy';
      add number='39/2019/QH14', issuer='Quốc hội'; change 1 to id=9; change 3 to id=9;
      change 1 to kind='Khác'; change 2 to id=51; change 2 to id=52;
      change 2 to number='28-NQ/TU', issuer='Thành ủy';
      change 2 to number='39/2019/QH14', issuer='Quốc hội'; delete 1; delete 3`,
    done: `add number='28-NQ/TU'; add number='9', issuer='Thành ủy'; add number='29-NQ/TU'; add id=2;
      change 1 to subject='Khác'; change 2 to kind='Khác'; change 2 to number='28-NQ/TU';
      change 2 to issuer='Thành ủy'; change 2 to number='40/2019/QH14'; change 2 to id=4; delete 2`,
  },
  events: {
    refused: `add directive_id=1; add directive_id=3; add id=1, directive_id=2; add id=5, directive_id=2;
      change 1 to directive_id=2; change 5 to directive_id=2; change 2 to directive_id=1;
      change 2 to directive_id=3; change 2 to id=1; change 2 to id=5; delete 1; delete 5`,
    done: `add directive_id=2; add directive_id=5; add directive_id=1, payload='{"reason":"Sáp nhập"}';
      add directive_id=1, kind='assignment.urged'; add id=2, directive_id=2; change 7 to id=2;
      change 2 to cause_id='Khác'; delete 2; add id=3, directive_id=2; change 7 to id=3;
      change 3 to cause_id='Khác'; delete 3; add id=4, directive_id=2; change 7 to id=4;
      change 4 to cause_id='Khác'; delete 4; add id=6, directive_id=2; change 7 to id=6;
      change 6 to cause_id='Khác'; delete 6`,
  },
};
