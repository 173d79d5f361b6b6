package org.officeflow.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/** The login that a browser has with the web apps, as their own login page left it in the session. */
final class WebAppSession {

    private WebAppSession() {}

    static Optional<String> userOf(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
                            .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
                    .map(login -> login.getIdentityId());
        } catch (IllegalStateException e) {
            return Optional.empty(); // the session ended meanwhile
        }
    }

    /** Whether the request carries the token that only a page of ours could read. */
    static boolean hasToken(HttpServletRequest request) {
        var session = request.getSession(false);
        var sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return session != null
                && sent != null
                && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
