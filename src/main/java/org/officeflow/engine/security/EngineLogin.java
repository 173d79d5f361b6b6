package org.officeflow.engine.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Checks a name and password against the engine's users, with the engine's own brake on guessing.
 *
 * <p>A program sends its password with every request, and checking one is slow on purpose. So a password that was right is
 * known for a minute, as a keyed digest whose key never leaves this process, and only while the user exists, is not locked and
 * still has the very same stored password. Groups are read each time.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final int KNOWN_AT_MOST = 500;

    private record Known(String storedPassword, Instant until) {}

    private final IdentityService identityService;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KNOWN_AT_MOST;
        }
    });

    EngineLogin(IdentityService identityService, Clock clock) {
        this.identityService = identityService;
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var name = login.getName();
        var password = String.valueOf(login.getCredentials());
        if (name.isBlank() || password.isEmpty() || !passwordIsRight(name, password)) {
            throw new BadCredentialsException("wrong name or password");
        }
        var authorities = AuthorityUtils.createAuthorityList(groupsOf(name));
        return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    boolean exists(String userId) {
        return find(userId) != null;
    }

    List<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    private boolean passwordIsRight(String name, String password) {
        var digest = digest(name, password);
        var before = known.get(digest);
        if (before != null && before.until().isAfter(clock.instant()) && isUnchanged(name, before)) {
            return true;
        }
        known.remove(digest);
        if (!identityService.checkPassword(name, password)) {
            return false;
        }
        var user = find(name);
        if (user == null) {
            return false;
        }
        known.put(digest, new Known(user.getPassword(), clock.instant().plus(KNOWN_FOR)));
        return true;
    }

    private boolean isUnchanged(String name, Known before) {
        var user = find(name);
        return user != null
                && user.getAttempts() == 0
                && before.storedPassword().equals(user.getPassword());
    }

    private @Nullable UserEntity find(String name) {
        return (UserEntity) identityService.createUserQuery().userId(name).singleResult();
    }

    private String digest(String name, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
