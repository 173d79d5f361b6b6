package org.officeflow.approval.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.Candidate;
import org.officeflow.approval.CaseWords;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The mails of a round: short, without the facts of the case; they lead to Tasklist, where those who may find them. */
@Component
class ApprovalMails {

    private final ApprovalDesk desk;
    private final CaseWords words;
    private final Organisation organisation;
    private final PersonalMails mails;

    ApprovalMails(ApprovalDesk desk, CaseWords words, Organisation organisation, PersonalMails mails) {
        this.desk = desk;
        this.words = words;
        this.organisation = organisation;
        this.mails = mails;
    }

    /** @param where the sentence that leads to the task, as in all that follow */
    void asked(long round, String key, List<Candidate> candidates, Value where) {
        send(round, "approval-asked", "asked-" + key, candidates, where);
    }

    void reminder(long round, String key, List<Candidate> candidates, Value where) {
        send(round, "approval-reminder", "reminder-" + key, candidates, where);
    }

    void overdue(long round, String key, List<Candidate> candidates, Value where) {
        send(round, "approval-overdue", "overdue-" + key, candidates, where);
    }

    void question(long round, String key, Value where) {
        var requester = new Candidate(desk.round(round).subject().requester(), null);
        send(round, "approval-question", "question-" + key, List.of(requester), where);
    }

    private void send(long round, String template, String key, List<Candidate> candidates, Value where) {
        var subject = desk.round(round).subject();
        var about = new PersonalMails.About(subject.reference(), template, key);
        for (var candidate : candidates) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("about", words.told(subject));
            values.put("where", where);
            values.put("inPlaceOf", absent(candidate));
            mails.send(candidate.person(), about, values);
        }
    }

    private @Nullable String absent(Candidate candidate) {
        return candidate.onBehalfOf() == null
                ? null
                : organisation.get(candidate.onBehalfOf()).name();
    }
}
