package org.officeflow.onboarding.preboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.StoredDocument;
import org.officeflow.document.Upload;
import org.officeflow.language.Language;
import org.officeflow.language.Saying;
import org.officeflow.language.Words;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a new colleague does behind their link, without an account. The link belongs to the browser that opens it first and is over
 * once the details are handed in. Whatever a link is that does not work, the answer is the same: nothing.
 */
@Service
@Transactional
public class WelcomeDesk {

    private static final Words WORDS = Words.of("preboarding");

    private static final int MOST_PAPERS = 10;

    /** What a camera or a scanner makes; nobody photographs a passport into a spreadsheet. */
    private static final Set<String> PAPER_TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Preboardings preboardings;
    private final HandedInPapers papers;
    private final Links links;
    private final OnboardingDesk onboardings;
    private final PreboardingWorkflow workflow;
    private final Outbox outbox;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    WelcomeDesk(
            Preboardings preboardings,
            HandedInPapers papers,
            Links links,
            OnboardingDesk onboardings,
            PreboardingWorkflow workflow,
            Outbox outbox,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.preboardings = preboardings;
        this.papers = papers;
        this.links = links;
        this.onboardings = onboardings;
        this.workflow = workflow;
        this.outbox = outbox;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The browser to which a link belongs.
     *
     * @param secret what the browser proves itself by
     * @param until when the link expires
     */
    public record Browser(String secret, Instant until) {}

    /**
     * What the page shows.
     *
     * @param papers what has come in so far
     */
    public record View(Onboarding onboarding, Preboarding given, List<StoredDocument> papers, Instant until) {}

    /** Opens a link, for a browser that has opened it before or as the first one; empty for everybody else. */
    public Optional<Browser> open(String token, @Nullable String browser) {
        var now = clock.instant();
        var secret = Secret.random();
        var opened = links.bind(Secret.hash(token), Secret.hash(secret), now);
        opened.ifPresent(link -> {
            outbox.withdraw(link.mailKey());
            timeline.add(link.onboarding().value(), null, Saying.of("preboarding", "timeline.link-opened"));
        });
        var again = links.ofBrowser(Secret.hash(token), Secret.hash(browser == null ? "" : browser), now);
        return opened.map(link -> new Browser(secret, link.expiresAt()))
                .or(() -> again.map(link -> new Browser(String.valueOf(browser), link.expiresAt())));
    }

    /** What this browser's link shows; empty if it has none that is open. */
    @Transactional(readOnly = true)
    public Optional<View> view(String browser) {
        return links.ofBrowser(Secret.hash(browser), clock.instant()).flatMap(this::view);
    }

    private Optional<View> view(Link link) {
        return preboardings
                .find(link.onboarding())
                .map(given -> new View(
                        onboardings.onboarding(link.onboarding()),
                        given,
                        papers.of(link.onboarding()),
                        link.expiresAt()));
    }

    /**
     * Keeps what was filled in so far.
     *
     * @param written by the {@link Detail#key()}
     * @return what is wrong with it, and then nothing is kept; empty if the link does not work
     */
    public Optional<Map<Detail, String>> save(String browser, Map<String, String> written, Language language) {
        return open(browser, link -> {
            var one = onboardings.onboarding(link.onboarding());
            var details = DetailRules.tidy(written, Detail.of(one.contract()));
            var faults = DetailRules.faults(details, calendars.of(one.site()).dateOf(clock.instant()), language);
            if (faults.isEmpty()) {
                preboardings.keep(link.onboarding(), details);
            }
            return faults;
        });
    }

    /** Hands everything in: the link is over. The answer is the same as above, and nothing is handed in while anything is wrong. */
    public Optional<Map<Detail, String>> handIn(String browser, Map<String, String> written, Language language) {
        return open(browser, link -> {
            var one = onboardings.onboarding(link.onboarding());
            var asked = Detail.of(one.contract());
            var details = DetailRules.tidy(written, asked);
            var today = calendars.of(one.site()).dateOf(clock.instant());
            var faults = DetailRules.faultsOfWhole(details, asked, today, language);
            if (faults.isEmpty()) {
                var now = clock.instant();
                preboardings.keep(link.onboarding(), details);
                preboardings.given(link.onboarding(), now);
                links.used(link, now);
                timeline.add(link.onboarding().value(), null, Saying.of("preboarding", "timeline.given"));
                workflow.given(link.onboarding());
            }
            return faults;
        });
    }

    /**
     * Keeps a paper.
     *
     * @param paper its {@link Paper#key()}
     * @return why not, in words of this language, or an empty text when it is kept; empty if the link does not work
     */
    public Optional<String> handInPaper(
            String browser, String paper, String fileName, byte[] content, Language language) {
        return open(browser, link -> {
            var one = onboardings.onboarding(link.onboarding());
            if (Paper.ofKey(paper).filter(Paper.of(one.contract())::contains).isEmpty()) {
                return WORDS.say(language, "paper.not-asked");
            }
            if (papers.of(link.onboarding()).size() >= MOST_PAPERS) {
                return WORDS.say(language, "paper.many", MOST_PAPERS);
            }
            var upload = papers.keep(link.onboarding(), paper, fileName, content);
            if (upload instanceof Upload.Refused refused) {
                return said(refused, language);
            }
            var kept = ((Upload.Accepted) upload).document();
            if (!PAPER_TYPES.contains(kept.mediaType())) {
                papers.erase(kept);
                return WORDS.say(language, "paper.kind");
            }
            return "";
        });
    }

    /** Too large a file, said before it is read. */
    public String tooLarge(Language language) {
        return WORDS.say(language, "paper.large", papers.limitInMegabytes());
    }

    private String said(Upload.Refused refused, Language language) {
        return switch (refused.reason()) {
            case EMPTY -> WORDS.say(language, "paper.empty");
            case TOO_LARGE -> tooLarge(language);
            case FILE_NAME -> WORDS.say(language, "paper.name");
            case MEDIA_TYPE, KIND -> WORDS.say(language, "paper.kind");
            case CONTENT -> WORDS.say(language, "paper.content");
        };
    }

    /** Takes a paper back; false if the link does not work or it is none of this colleague's. */
    public boolean takeBackPaper(String browser, UUID document) {
        return open(
                        browser,
                        link -> papers.of(link.onboarding()).stream()
                                        .filter(paper -> paper.id().equals(document))
                                        .peek(paper -> papers.erase(paper))
                                        .count()
                                > 0)
                .orElse(false);
    }

    /** Does something for the colleague to whom an open link belongs, one after the other, as long as they are expected. */
    private <T> Optional<T> open(String browser, Function<Link, T> work) {
        Supplier<Optional<Link>> link = () -> links.ofBrowser(Secret.hash(browser), clock.instant());
        return link.get()
                .filter(found -> onboardings.isStillExpected(found.onboarding()))
                .flatMap(found -> link.get())
                .map(work);
    }
}
