package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address wait from which too many logins failed, whoever they named. Who is logged in already works on undisturbed.
 *
 * <p>The address is the connection's. Behind a reverse proxy that is the proxy, for everybody: there set
 * {@code server.forward-headers-strategy} to {@code native}, so that the proxy's word for the address is taken and nobody else's.
 */
final class FailedLoginsFilter extends OncePerRequestFilter {

    private static final Words WORDS = Words.of("engine");

    private static final Logger LOG = LoggerFactory.getLogger(FailedLoginsFilter.class);
    static final String LOGIN_PAGES = "/camunda/api/admin/auth/user/default/login/";
    private static final int TOO_MANY_REQUESTS = 429;

    private final FailedLogins failures;

    FailedLoginsFilter(FailedLogins failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLogin(request)) {
            chain.doFilter(request, response);
            return;
        }
        var address = FailedLogins.network(request.getRemoteAddr());
        if (!failures.mayTry(address)) {
            response.setHeader("Retry-After", "" + failures.pause().toSeconds());
            response.sendError(TOO_MANY_REQUESTS, WORDS.say(Language.of(request), "too-many-logins"));
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED && failures.failed(address)) {
            LOG.warn("Too many logins from {} have failed; further ones are refused for a while", address);
        }
    }

    private static boolean isLogin(HttpServletRequest request) {
        return request.getHeader("Authorization") != null
                || request.getRequestURI().startsWith(request.getContextPath() + LOGIN_PAGES);
    }
}
