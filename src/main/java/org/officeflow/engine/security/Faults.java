package org.officeflow.engine.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a REST interface of the engine answers when something fails: a status that says whose fault it is, and words for a
 * person; never a stack trace, the name of a class or the text of a statement.
 */
final class Faults {

    private static final Words WORDS = Words.of("engine");

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private static final Pattern NOT_THERE = Pattern.compile(
            "(?i)cannot find|could not find|not found|no .{1,60} found|does not exist|doesn't exist|no \\w+ exists");
    private static final Pattern BAD_INPUT = Pattern.compile(
            "(?i)prohibited|not whitelisted|not match policy|invalid|must not|cannot be |default authorization|is not valid|cannot deserialize|unsupported"
                    + "|cannot parse");
    private static final Pattern CODE =
            Pattern.compile("\\b(?:ENGINE|SPIN|DMN|FEEL|CMMN|JSON)(?:/[A-Z-]+)?(?:-[A-Z]+)*-\\d+\\s*");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z][\\w$]*\\.){2,}[A-Z][\\w$.]*:?\\s*");
    /** "Cannot complete task 4711: " and the like, in front of what it is about. */
    private static final Pattern WRAPPING =
            Pattern.compile("^Cannot (?:instantiate|complete|submit|start|resolve) [^:]{1,80}\\b[\\w:-]*\\d[\\w:-]*: ");

    private static final Predicate<Throwable> FOR_ANALYSTS = fault -> fault instanceof ParseException
            || fault instanceof MigrationPlanValidationException
            || fault instanceof MigratingProcessInstanceValidationException;

    private static final int LONGEST = 500;

    private record Answer(int status, String message) {}

    private Faults() {}

    static Response response(Throwable fault) {
        var answer = answer(fault);
        if (answer.status() >= 500) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Request failed, reference {}", reference, fault);
            return json(answer.status(), new ExceptionDto(), WORDS.say("broken.under", reference));
        }
        LOG.debug("Request refused", fault);
        return json(answer.status(), details(fault), answer.message());
    }

    private static Response json(int status, ExceptionDto body, String message) {
        if (body.getType() == null) {
            body.setType("RestException");
        }
        body.setMessage(message);
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** The engine's own fuller answers, which the web apps and Modeler read. */
    private static ExceptionDto details(Throwable fault) {
        for (var cause : chain(fault)) {
            if (cause instanceof AuthorizationException || FOR_ANALYSTS.test(cause)) {
                return ExceptionHandlerHelper.getInstance().fromException(cause);
            }
        }
        return new ExceptionDto();
    }

    private static Answer answer(Throwable fault) {
        for (var cause : chain(fault)) {
            var answer = known(cause);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        if (fault instanceof RestException rest
                && rest.getStatus() != null
                && rest.getStatus().getStatusCode() < 500) {
            return new Answer(rest.getStatus().getStatusCode(), said(rest, WORDS.say("refused")));
        }
        if (fault instanceof WebApplicationException web) {
            var status = web.getResponse().getStatus();
            return new Answer(status, said(web, WORDS.say("refused")));
        }
        for (var cause : chain(fault)) {
            var answer = suspected(cause);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new Answer(500, "");
    }

    private static Optional<Answer> known(Throwable cause) {
        if (cause instanceof FormFieldValidationException) {
            return answer(400, cause, WORDS.say("form"));
        }
        if (cause instanceof OptimisticLockingException) {
            return Optional.of(new Answer(409, WORDS.say("same-moment")));
        }
        if (cause instanceof TaskAlreadyClaimedException) {
            return Optional.of(new Answer(409, WORDS.say("taken")));
        }
        if (cause instanceof AuthorizationException) {
            return answer(403, cause, WORDS.say("may-not"));
        }
        if (cause instanceof NotFoundException) {
            return answer(404, cause, WORDS.say("not-there"));
        }
        if (cause instanceof JsonProcessingException) {
            return Optional.of(new Answer(400, WORDS.say("not-json")));
        }
        if (cause instanceof BadUserRequestException || FOR_ANALYSTS.test(cause)) {
            return answer(400, cause, WORDS.say("refused"));
        }
        return Optional.empty();
    }

    private static Optional<Answer> suspected(Throwable cause) {
        var message = cause.getMessage() == null ? "" : cause.getMessage();
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return switch (sql.getSQLState().substring(0, 2)) {
                case "22" -> Optional.of(new Answer(400, WORDS.say("value.too-long")));
                case "23", "40" -> Optional.of(new Answer(409, WORDS.say("collides")));
                default -> Optional.empty();
            };
        }
        if (cause instanceof NullValueException) {
            return NOT_THERE.matcher(message).find()
                    ? answer(404, cause, WORDS.say("not-there"))
                    : answer(400, cause, WORDS.say("missing"));
        }
        if (cause instanceof NullPointerException && cameFromRestLayer(cause)) {
            return Optional.of(new Answer(400, WORDS.say("missing")));
        }
        var isEngines = cause instanceof ProcessEngineException || cause instanceof RestException;
        if (isEngines && BAD_INPUT.matcher(message).find()) {
            return Optional.of(new Answer(400, WORDS.say("value.not-allowed")));
        }
        if (isEngines && NOT_THERE.matcher(message).find()) {
            return answer(404, cause, WORDS.say("not-there"));
        }
        return Optional.empty();
    }

    private static boolean cameFromRestLayer(Throwable cause) {
        var trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.camunda.bpm.engine.rest.");
    }

    private static Optional<Answer> answer(int status, Throwable cause, String otherwise) {
        return Optional.of(new Answer(status, said(cause, otherwise)));
    }

    /**
     * What a fault says itself. The engine says it in English: to whoever reads another language we say it in general, except where an
     * analyst looks for the very place in a model.
     */
    private static String said(Throwable fault, String otherwise) {
        var understood = Language.ofReader() == Language.ENGLISH || isOurs(fault) || FOR_ANALYSTS.test(fault);
        return understood ? plain(fault.getMessage(), otherwise) : otherwise;
    }

    private static boolean isOurs(Throwable fault) {
        var trace = fault.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.officeflow.");
    }

    /** The first line of a message without codes and names of classes; other words where it tells of a statement. */
    static String plain(@Nullable String message, String otherwise) {
        if (message == null || message.contains("###") || message.contains("SQL")) {
            return otherwise;
        }
        var line = message.strip().lines().findFirst().orElse("");
        var words = CLASS_NAME
                .matcher(CODE.matcher(WRAPPING.matcher(line).replaceFirst("")).replaceAll(""))
                .replaceAll("")
                .strip();
        if (words.isEmpty()) {
            return otherwise;
        }
        if (words.length() > LONGEST) {
            return words.substring(0, LONGEST) + "…";
        }
        return Character.isLetterOrDigit(words.charAt(words.length() - 1)) || words.endsWith("'") ? words + "." : words;
    }

    private static Set<Throwable> chain(Throwable fault) {
        var causes = new LinkedHashSet<Throwable>();
        for (var cause = fault; cause != null && causes.add(cause); ) {
            cause = cause.getCause();
        }
        return causes;
    }
}
