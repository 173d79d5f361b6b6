package org.officeflow.organisation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.EmailAddress;
import org.officeflow.language.Words;
import org.officeflow.organisation.Recording.Recorded;
import org.officeflow.organisation.Recording.Refused;
import org.officeflow.organisation.importing.Imports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who comes, begins, changes and leaves, one person at a time; files of people bring the same for everybody at once, see
 * {@link PeopleKind}. Whoever is recorded is expected first and works here from the day they begin. Changes of people come one after
 * the other, an import included. Whether the caller may make them is for the caller to know.
 */
@Service
public class Personnel {

    private static final Words WORDS = Words.of("organisation");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]*");
    private static final int LONGEST_LINE = 120;

    private final PersonnelRecords records;
    private final People people;
    private final Departments departments;
    private final Sites sites;
    private final AccountKeeper keeper;
    private final Accounts accounts;
    private final WorkAddresses addresses;
    private final Imports imports;
    private final ApplicationEventPublisher events;

    Personnel(
            PersonnelRecords records,
            People people,
            Departments departments,
            Sites sites,
            AccountKeeper keeper,
            Accounts accounts,
            WorkAddresses addresses,
            Imports imports,
            ApplicationEventPublisher events) {
        this.records = records;
        this.people = people;
        this.departments = departments;
        this.sites = sites;
        this.keeper = keeper;
        this.accounts = accounts;
        this.addresses = addresses;
        this.imports = imports;
        this.events = events;
    }

    /**
     * Records somebody who is going to work here, under a login that nobody has or had. Until they begin there is no account, and
     * they count nowhere as working here.
     */
    @Transactional
    public Recording record(NewPerson person) {
        imports.holdBack();
        var reason =
                unfit(person).or(() -> unfit(person.jobTitle(), person.department(), person.manager(), person.site()));
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        var id = freeLogin(person.name());
        records.add(id, person);
        return new Recorded(id);
    }

    /**
     * They work here from now on and have an account in their groups. Somebody who works here already has begun.
     *
     * @param day their first day
     * @throws IllegalStateException if they are not expected, any more or at all
     */
    @Transactional
    public void begin(PersonId id, LocalDate day) {
        imports.holdBack();
        var person = get(id);
        if (person.active()) {
            return;
        }
        if (!records.begin(id, day)) {
            throw new IllegalStateException(id + " is not expected to begin.");
        }
        addresses.give(id);
        keeper.keep(id);
        keep(person.manager());
        events.publishEvent(new PersonnelChanged(id));
    }

    /** Somebody who has no mail address at work gets one, as soon as an account is opened for them anywhere. */
    @Transactional
    public void giveAddress(PersonId id) {
        addresses.give(id);
    }

    /**
     * Somebody is reached at this mail address at work from now on.
     *
     * @return why not, in words; empty when it is so
     */
    @Transactional
    public Optional<String> reachAt(PersonId id, String email) {
        if (!isAddress(email)) {
            return Optional.of(WORDS.say("personnel.email", email));
        }
        return addresses.give(id, email) ? Optional.empty() : Optional.of(WORDS.say("personnel.email-taken", email));
    }

    private static boolean isAddress(String email) {
        return email.length() <= EmailAddress.LONGEST
                && EmailAddress.PATTERN.matcher(email).matches();
    }

    /**
     * They were recorded and do not come after all. Their name stays for the history.
     *
     * @throws IllegalStateException if they have begun; then they leave
     */
    @Transactional
    public void withdraw(PersonId id) {
        imports.holdBack();
        if (get(id).active()) {
            throw new IllegalStateException(id + " has begun and cannot be withdrawn any more.");
        }
        records.end(id);
    }

    /**
     * They were recorded, did not come, and are to be forgotten: the login is free again, or, where something else still names it, the
     * name goes from it.
     *
     * @throws IllegalStateException if they work here or are expected
     */
    @Transactional
    public void erase(PersonId id, String instead) {
        imports.holdBack();
        if (people.find(id).isEmpty()) {
            return;
        }
        if (get(id).active() || records.isExpected(id)) {
            throw new IllegalStateException(id + " works here or is expected and cannot be erased.");
        }
        records.erase(id, instead);
    }

    /** They no longer work here: their account is closed, their name stays for the history, their reports pass to who is above. */
    @Transactional
    public void leave(PersonId id) {
        imports.holdBack();
        var person = get(id);
        records.end(id);
        keeper.keep(id);
        keep(person.manager());
        events.publishEvent(new PersonnelChanged(id));
    }

    /** Somebody who works here has an account again, in their groups, after it was closed; its password is set anew. */
    @Transactional
    public void reopen(PersonId id) {
        imports.holdBack();
        if (get(id).active()) {
            keeper.keep(id);
        }
    }

    /**
     * Their work changes: title, department, manager, site; groups follow. It may change before they begin.
     *
     * @param manager null for the top of the house
     * @param site key of a site, null for none of its own
     */
    @Transactional
    public Recording change(
            PersonId id, String jobTitle, String department, @Nullable PersonId manager, @Nullable String site) {
        imports.holdBack();
        var person = get(id);
        if (!person.active() && !records.isExpected(id)) {
            return new Refused(WORDS.say("personnel.left", person.name()));
        }
        var reason = unfit(jobTitle, department, manager, site).or(() -> unfitSuperior(person, manager));
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        records.change(id, jobTitle, department, manager, site);
        keeper.keep(id);
        keep(person.manager());
        keep(manager);
        events.publishEvent(new PersonnelChanged(id));
        return new Recorded(id);
    }

    private void keep(@Nullable PersonId superior) {
        if (superior != null) {
            keeper.keep(superior);
        }
    }

    private PersonId freeLogin(String name) {
        var taken = records.logins();
        accounts.logins().forEach(login -> taken.add(login.toLowerCase(Locale.ROOT)));
        return LoginNames.of(name)
                .filter(login -> !taken.contains(login))
                .findFirst()
                .map(PersonId::new)
                .orElseThrow();
    }

    private static Optional<String> unfit(NewPerson person) {
        if (!isLine(person.name())) {
            return Optional.of(WORDS.say("personnel.name", LONGEST_LINE));
        }
        var email = person.email();
        if (email != null && !isAddress(email)) {
            return Optional.of(WORDS.say("personnel.email", email));
        }
        return Optional.empty();
    }

    private Optional<String> unfit(
            String jobTitle, String department, @Nullable PersonId manager, @Nullable String site) {
        if (!isLine(jobTitle)) {
            return Optional.of(WORDS.say("personnel.job-title", LONGEST_LINE));
        }
        if (department.isBlank() || !departments.isActive(new CostCentreId(department))) {
            return Optional.of(WORDS.say("personnel.department", department));
        }
        if (manager != null && people.find(manager).filter(Person::active).isEmpty()) {
            return Optional.of(WORDS.say("personnel.manager", manager));
        }
        if (site != null && sites.all().stream().noneMatch(known -> known.key().equals(site))) {
            return Optional.of(WORDS.say("personnel.site", site));
        }
        return Optional.empty();
    }

    private Optional<String> unfitSuperior(Person person, @Nullable PersonId manager) {
        if (person.id().equals(manager)) {
            return Optional.of(WORDS.say("personnel.own-manager"));
        }
        return Stream.ofNullable(manager)
                .filter(people.allBelow(person.id())::contains)
                .map(this::get)
                .map(below -> WORDS.say("personnel.circle", below.name(), person.name()))
                .findFirst();
    }

    private static boolean isLine(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST_LINE
                && LINE.matcher(text).matches();
    }

    private Person get(PersonId id) {
        return people.find(id)
                .orElseThrow(() -> new IllegalArgumentException("Nobody here has the login '" + id + "'."));
    }
}
