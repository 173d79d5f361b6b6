package org.officeflow.onboarding.probation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails of a probation: what is to be done until when. Nothing that anybody wrote stands in them. */
@Component
@Transactional
public class ProbationMails {

    private final Probations probations;
    private final Deciders deciders;
    private final Organisation organisation;
    private final PersonalMails mails;

    ProbationMails(Probations probations, Deciders deciders, Organisation organisation, PersonalMails mails) {
        this.probations = probations;
        this.deciders = deciders;
        this.organisation = organisation;
        this.mails = mails;
    }

    /** A review is to be held. */
    public void review(ProbationNumber number, ProbationReview review, Value where) {
        var one = probations.get(number);
        send(one, "probation-review", key(one, review), reviewers(one), Map.of("where", where));
    }

    /** A review has not been held for five working days. */
    public void reviewLate(ProbationNumber number, ProbationReview review, Value where) {
        var one = probations.get(number);
        send(
                one,
                "probation-review-late",
                "late-" + key(one, review),
                reviewers(one),
                Map.of("where", where, "planned", Value.day(review.plannedOn())));
    }

    /** Somebody has to decide soon. */
    public void decide(ProbationNumber number, String step, Value where) {
        var one = probations.get(number);
        send(one, "probation-decide", step + "-" + one.round(), deciders.now(one), Map.of("where", where));
    }

    /** Nobody has decided, and the end is near: further people may decide now. */
    public void escalated(ProbationNumber number, Value where) {
        var one = probations.get(number);
        send(
                one,
                "probation-escalated",
                one.escalation().key() + "-" + one.round(),
                deciders.now(one),
                Map.of("where", where));
    }

    /** An end waits for human resources. */
    public void endProposed(ProbationNumber number, String task, Value where) {
        var one = probations.get(number);
        send(one, "probation-end-proposed", task, deciders.inHumanResources(one), Map.of("where", where));
    }

    /** The colleague stays. */
    public void confirmed(ProbationNumber number) {
        var one = probations.get(number);
        send(one, "probation-confirmed", "confirmed", List.of(one.employee()), Map.of());
    }

    /** The colleague has more time; human resources put it in writing. */
    public void extended(ProbationNumber number) {
        var one = probations.get(number);
        var people = new LinkedHashSet<>(deciders.inHumanResources(one));
        people.add(one.employee());
        send(one, "probation-extended", "extended", people, Map.of());
    }

    /** The last day is over and nobody has decided. */
    public void undecided(ProbationNumber number) {
        var one = probations.get(number);
        send(one, "probation-undecided", "undecided", deciders.inHumanResources(one), Map.of());
    }

    private List<PersonId> reviewers(Probation one) {
        return deciders.manager(one).map(List::of).orElseGet(() -> deciders.inHumanResources(one));
    }

    private static String key(Probation one, ProbationReview review) {
        return "review-" + one.round() + "-" + review.position();
    }

    private void send(
            Probation one, String template, String key, Collection<PersonId> people, Map<String, Object> values) {
        var all = new HashMap<String, Object>(values);
        all.put("colleague", organisation.get(one.employee()).name());
        all.put("ends", Value.day(one.endsOn()));
        var about = PersonalMails.About.confidential(one.number().value(), template, key);
        people.forEach(person -> mails.send(person, about, all));
    }
}
