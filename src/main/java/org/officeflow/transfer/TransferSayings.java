package org.officeflow.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Site;
import org.officeflow.organisation.Sites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said of a transfer in forms and in its dossier: what was, and what will be. */
@Component
@Transactional(readOnly = true)
public class TransferSayings {

    private static final Words WORDS = Words.of("transfer");

    private final Organisation organisation;
    private final Sites sites;

    TransferSayings(Organisation organisation, Sites sites) {
        this.organisation = organisation;
        this.sites = sites;
    }

    /** A fact and what it is, for whoever reads it. */
    public record Fact(String name, String value) {}

    /** Who changes what and when; what stays is said once. */
    public List<Fact> facts(Transfer one) {
        var facts = new ArrayList<Fact>();
        var work = one.work();
        var before = one.before();
        facts.add(fact("name", name(one.person())));
        facts.add(fact("kind", WORDS.say("kind." + one.kind().key())));
        facts.add(change("job", before.jobTitle(), work.jobTitle()));
        facts.add(change("department", before.department(), work.department()));
        facts.add(change("site", site(before.site()), site(work.site())));
        facts.add(fact("workplace", WORDS.say("workplace." + work.workplace().key())));
        facts.add(change("manager", manager(before.manager()), manager(work.manager())));
        facts.add(fact("cost-centre", work.costCentre().value()));
        facts.add(fact("effective", Language.ofReader().day(one.effectiveOn())));
        return facts;
    }

    /** Why, and who wished it; for human resources, the two managers and whoever announced it alone. */
    public List<Fact> whyFacts(Transfer one) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("announced", name(one.announcedBy())));
        facts.add(fact("reason", one.reason()));
        if (one.agreedBy() != null) {
            facts.add(fact("agreed", name(one.agreedBy())));
        }
        if (one.reportsTo() != null) {
            facts.add(fact("reports", name(one.reportsTo())));
        }
        return facts;
    }

    private static Fact fact(String key, String value) {
        return new Fact(WORDS.say("fact." + key), value);
    }

    private static Fact change(String key, String before, String then) {
        return fact(key, before.equals(then) ? then : WORDS.say("change", before, then));
    }

    private String site(@Nullable String key) {
        return key == null ? WORDS.say("none") : sites.find(key).map(Site::name).orElse(key);
    }

    private String manager(@Nullable PersonId manager) {
        return manager == null ? WORDS.say("nobody") : name(manager);
    }

    /** A person by name; Officeflow where no person did it. */
    public String name(@Nullable PersonId person) {
        return person == null
                ? "Officeflow"
                : organisation.find(person).map(Person::name).orElse(person.value());
    }
}
