package org.camunda.bpm.engine.impl;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Officeflow's own version of the engine's class of this name, which wins over the engine's on the class path. The original
 * looks at a query's own expressions only and not at those of the queries inside its "or" parts (CVE-2026-109432, mended in
 * no community release), and lets stored filters evaluate whatever they like.
 *
 * <p>Here, a query that arrives with a request may hold no expression at any depth, and a stored filter only the few that ask
 * for the current user, their groups and the date.
 */
public class QueryValidators {

    private static final Pattern STORED =
            Pattern.compile("[#$]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,6}\\)"
                    + "|\\.with(TimeAtStartOfDay|DayOfWeek|DayOfMonth|MonthOfYear|HourOfDay|MinuteOfHour|SecondOfMinute|MillisOfSecond)"
                    + "\\(\\d{0,4}\\))*)\\s*\\}");

    private QueryValidators() {}

    private static boolean anyExpression(AbstractQuery<?, ?> query) {
        return !query.getExpressions().isEmpty()
                || parts(query).stream()
                        .anyMatch(
                                part -> part != query && !part.getExpressions().isEmpty());
    }

    private static void storedExpressionsAllowed(AbstractQuery<?, ?> query) {
        allowed(query.getExpressions().values());
        parts(query).forEach(part -> allowed(part.getExpressions().values()));
    }

    private static void allowed(Collection<String> expressions) {
        for (var expression : expressions) {
            if (expression == null || !STORED.matcher(expression.strip()).matches()) {
                throw new BadUserRequestException("A filter may only use the expressions ${currentUser()},"
                        + " ${currentUserGroups()}, ${now()} and ${dateTime()} with a shift in time.");
            }
        }
    }

    /** A query with "or" parts holds itself and those parts in one flat list. */
    private static List<? extends AbstractQuery<?, ?>> parts(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return List.of();
    }

    /** For queries that arrive with a request. */
    public static final class AdhocQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final AdhocQueryValidator INSTANCE = new AdhocQueryValidator();

        private AdhocQueryValidator() {}

        @Override
        public void validate(T query) {
            if (!Context.getProcessEngineConfiguration().isEnableExpressionsInAdhocQueries() && anyExpression(query)) {
                throw new BadUserRequestException("Expressions are forbidden in adhoc queries.");
            }
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> AdhocQueryValidator<T> get() {
            return INSTANCE;
        }
    }

    /** For the queries of stored filters. */
    public static final class StoredQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final StoredQueryValidator INSTANCE = new StoredQueryValidator();

        private StoredQueryValidator() {}

        @Override
        public void validate(T query) {
            if (!Context.getProcessEngineConfiguration().isEnableExpressionsInStoredQueries() && anyExpression(query)) {
                throw new BadUserRequestException("Expressions are forbidden in stored queries.");
            }
            storedExpressionsAllowed(query);
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> StoredQueryValidator<T> get() {
            return INSTANCE;
        }
    }
}
