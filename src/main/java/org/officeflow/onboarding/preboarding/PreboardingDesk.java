package org.officeflow.onboarding.preboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.TaskLinks;
import org.officeflow.engine.forms.EmailAddress;
import org.officeflow.language.Language;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.PrivateAddress;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks new colleagues for their details and checks what comes in, for human resources. */
@Service
@Transactional
@EnableConfigurationProperties(PreboardingSettings.class)
public class PreboardingDesk {

    /** Path of the page that the link opens; what follows the # never reaches a server or its log. */
    static final String PAGE = "/welcome#";

    private static final Words WORDS = Words.of("preboarding");

    private static final int REMIND_AFTER = 5;

    private static final Duration LAST_CALL = Duration.ofDays(2);

    private final Preboardings preboardings;
    private final Links links;
    private final OnboardingDesk onboardings;
    private final PrivateAddress addresses;
    private final PreboardingMails mails;
    private final Outbox outbox;
    private final TaskLinks pages;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final PreboardingSettings settings;
    private final Clock clock;

    PreboardingDesk(
            Preboardings preboardings,
            Links links,
            OnboardingDesk onboardings,
            PrivateAddress addresses,
            PreboardingMails mails,
            Outbox outbox,
            TaskLinks pages,
            Timeline timeline,
            WorkingCalendars calendars,
            PreboardingSettings settings,
            Clock clock) {
        this.preboardings = preboardings;
        this.links = links;
        this.onboardings = onboardings;
        this.addresses = addresses;
        this.mails = mails;
        this.outbox = outbox;
        this.pages = pages;
        this.timeline = timeline;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * When what happens if the details do not come in.
     *
     * @param remindAt after five working days
     * @param lastCallAt two days before the link expires
     */
    public record LinkClock(Instant remindAt, Instant lastCallAt, Instant expiresAt) {}

    /** Counted from now. */
    @Transactional(readOnly = true)
    public LinkClock clock(OnboardingNumber number) {
        var now = clock.instant();
        var calendar = calendars.of(onboardings.onboarding(number).site());
        var lastCall = settings.linkValidFor().compareTo(LAST_CALL.multipliedBy(2)) < 0
                ? settings.linkValidFor().dividedBy(2)
                : settings.linkValidFor().minus(LAST_CALL);
        return new LinkClock(
                calendar.plusWorkingDays(now, REMIND_AFTER), now.plus(lastCall), now.plus(settings.linkValidFor()));
    }

    /**
     * Sends a link instead of every earlier one, as far as there is an address; false if the colleague is not expected any more.
     */
    public boolean sendLink(OnboardingNumber number) {
        var expected = onboardings.isStillExpected(number);
        revoke(number);
        if (!expected) {
            return false;
        }
        preboardings.open(number);
        var one = onboardings.onboarding(number);
        var to = one.privateEmail();
        if (to != null && pages.toPage(PAGE).isPresent()) {
            send(one, to);
        }
        return true;
    }

    private void send(Onboarding one, String to) {
        var token = Secret.random();
        var now = clock.instant();
        var link = links.add(one.number(), Secret.hash(token), now, now.plus(settings.linkValidFor()));
        var because = preboardings
                .find(one.number())
                .map(Preboarding::sentBackBecause)
                .orElse(null);
        mails.link(one, to, link, pages.toPage(PAGE + token).orElseThrow(), because);
        var calendar = calendars.of(one.site());
        tell(one.number(), null, "timeline.link-sent", Value.day(calendar.dateOf(link.expiresAt())));
    }

    /** No link to this colleague works any more. */
    public void revoke(OnboardingNumber number) {
        onboardings.isStillExpected(number);
        for (var link : links.revoke(number, clock.instant())) {
            outbox.withdraw(link.mailKey());
            tell(number, null, "timeline.link-revoked");
        }
    }

    /** Reminds the colleague, as long as their link is open. */
    public void remind(OnboardingNumber number) {
        var one = onboardings.onboarding(number);
        var now = clock.instant();
        links.newest(number)
                .filter(link -> link.isOpen(now))
                .filter(link -> one.isExpected() && one.privateEmail() != null)
                .ifPresent(link -> mails.reminder(
                        one,
                        String.valueOf(one.privateEmail()),
                        link,
                        Math.toIntExact(Duration.between(link.sentAt(), now).toDays())));
    }

    /** Human resources: nobody answered before the link expired. */
    public void tellOfExpiry(OnboardingNumber number, Value where) {
        links.newest(number)
                .filter(link -> link.usedAt() == null && link.revokedAt() == null)
                .ifPresent(link -> {
                    outbox.withdraw(link.mailKey());
                    mails.notAnswered(onboardings.onboarding(number), link, where);
                    tell(number, null, "timeline.link-expired");
                });
    }

    /**
     * Another link is going to be sent, to another address if need be.
     *
     * @return why not, in words; null when it may be
     */
    public @Nullable String mayAskAgain(OnboardingNumber number, @Nullable String email, PersonId by) {
        var one = onboardings.onboarding(number);
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        if (email == null) {
            return one.privateEmail() == null ? WORDS.say("email.needed") : null;
        }
        if (email.length() > EmailAddress.LONGEST
                || !EmailAddress.PATTERN.matcher(email).matches()) {
            return WORDS.say("email.none", email);
        }
        addresses.change(number, email);
        return null;
    }

    /**
     * Human resources enter what the colleague told them in another way.
     *
     * @param written by the {@link Detail#key()}
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String enter(OnboardingNumber number, Map<String, String> written, PersonId by) {
        var one = onboardings.onboarding(number);
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        var asked = Detail.of(one.contract());
        var details = DetailRules.tidy(written, asked);
        var faults = DetailRules.faultsOfWhole(details, asked, today(one), Language.ofReader());
        if (!faults.isEmpty()) {
            return faults.entrySet().stream()
                    .map(fault -> fault.getKey().said() + ": " + fault.getValue())
                    .collect(Collectors.joining(" "));
        }
        revoke(number);
        preboardings.keep(number, details);
        preboardings.checked(number, PreboardingState.ACCEPTED, by, clock.instant());
        tell(number, by, "timeline.entered");
        return null;
    }

    /**
     * Human resources do without the details.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String renounce(OnboardingNumber number, PersonId by) {
        if (by.equals(onboardings.onboarding(number).employee())) {
            return WORDS.say("own-case");
        }
        revoke(number);
        preboardings.checked(number, PreboardingState.RENOUNCED, by, clock.instant());
        tell(number, by, "timeline.renounced");
        return null;
    }

    /**
     * What came in is complete and true as far as anybody can see.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String accept(OnboardingNumber number, PersonId by) {
        if (by.equals(onboardings.onboarding(number).employee())) {
            return WORDS.say("own-case");
        }
        preboardings.checked(number, PreboardingState.ACCEPTED, by, clock.instant());
        tell(number, by, "timeline.accepted");
        return null;
    }

    /**
     * The colleague is asked to correct something; what they gave is there when they open the new link.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String sendBack(OnboardingNumber number, @Nullable String because, PersonId by) {
        if (by.equals(onboardings.onboarding(number).employee())) {
            return WORDS.say("own-case");
        }
        if (because == null || because.isBlank()) {
            return WORDS.say("because.needed");
        }
        preboardings.sentBack(number, because);
        tell(number, by, "timeline.sent-back");
        return null;
    }

    /** What they have told so far. */
    @Transactional(readOnly = true)
    public Optional<Preboarding> find(OnboardingNumber number) {
        return preboardings.find(number);
    }

    /** The link that was sent last. */
    @Transactional(readOnly = true)
    public Optional<Link> newestLink(OnboardingNumber number) {
        return links.newest(number);
    }

    private LocalDate today(Onboarding one) {
        return calendars.of(one.site()).dateOf(clock.instant());
    }

    private void tell(OnboardingNumber number, @Nullable PersonId by, String key, Object... values) {
        timeline.add(number.value(), by, Saying.of("preboarding", key, values));
    }
}
